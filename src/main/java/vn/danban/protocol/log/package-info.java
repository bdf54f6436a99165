/**
 * Protocol §8 — The log of all votes' events: one tree of hashes that only grows, signed checkpoints of it, proofs that an
 * event is in it, and the signatures of witnesses. Formats of RFC 6962, RFC 9162 and c2sp.org (signed-note, tlog-checkpoint,
 * tlog-cosignature, tlog-tiles, tlog-proof).
 */
package vn.danban.protocol.log;
