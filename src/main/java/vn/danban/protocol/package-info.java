/**
 * The verifiable ballot: formats and algorithms of {@code src/docs/protocol.md}, one class each. Plain Java and Bouncy
 * Castle; no framework, no clock, no randomness of its own. Values check themselves when made; algorithms return what
 * they establish or throw {@link vn.danban.protocol.format.ProtocolException} with a named fault.
 *
 * <p>Comments cite "Format §x", the guide to Belenios elections of version 1, and "Protocol §x", our own additions to
 * it.
 */
package vn.danban.protocol;
