/** Format §8 — The public archive {@code UUID.bel}: a bare tar of data and events, chained by hash, that only grows. */
package vn.danban.protocol.archive;
