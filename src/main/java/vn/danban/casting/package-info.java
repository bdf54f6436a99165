/** Ballots on their way in: onto the board, or given up to be opened. No account and no session is involved. */
package vn.danban.casting;
