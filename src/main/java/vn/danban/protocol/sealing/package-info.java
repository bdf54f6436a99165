/**
 * The secret side in Java, for the demonstration hamlet, tests and load generators <b>only</b>. Secrets of real people
 * never meet this package: cards, ballots and trustees' keys are made in browsers, and the arithmetic here runs in
 * variable time. An architecture rule lets nobody else in.
 *
 * <p>Randomness is always handed in as {@link vn.danban.protocol.sealing.RandomScalars}. Each algorithm says in which
 * order it draws; the vectors replay that order.
 */
package vn.danban.protocol.sealing;
