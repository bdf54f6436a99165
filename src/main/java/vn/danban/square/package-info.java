/**
 * The village square: where all that is known of a hamlet and of a matter comes together, for everybody to see, and where
 * each office finds what waits for it. It reads the other contexts and is read by none.
 */
package vn.danban.square;
