/**
 * Format §2 — Who holds the key of an election: single trustees and threshold sets, their keys and the proofs that come
 * with them.
 */
package vn.danban.protocol.trustee;
