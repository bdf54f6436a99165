/**
 * The public board: for each vote one append-only log of everything anyone needs to check it, in the archive format of
 * Belenios (version 1). Entries are chained by hash; the application may add and read, never change or remove.
 */
package vn.danban.board;
