/**
 * Format §1.1, §12 — The group of Ed25519: its field, points, powers, and the scalars modulo its order.
 *
 * <p><b>Public data only.</b> Everything here runs in time that depends on the values. That is sound for verifying
 * published records; secrets of real people are computed with in their own browsers and never meet this package.
 */
package vn.danban.protocol.group;
