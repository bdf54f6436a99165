/**
 * The log of all votes (Protocol §8): takes every event of every board into one tree that only grows, signs how large it is, serves
 * its tiles and proofs, and keeps what witnesses sign.
 */
package vn.danban.board.log;
