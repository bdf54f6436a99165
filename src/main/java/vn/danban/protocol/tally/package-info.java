/** Format §§5–7 — From accepted ballots to the result: product, partial decryptions, numbers. */
package vn.danban.protocol.tally;
