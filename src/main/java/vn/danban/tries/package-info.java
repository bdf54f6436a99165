/**
 * Slowing guessing down: wrong tries of passwords and codes, counted over all nodes by the database's clock.
 * It knows no accounts; whoever asks for a password or a code counts here.
 */
package vn.danban.tries;
