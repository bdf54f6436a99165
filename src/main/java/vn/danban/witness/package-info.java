/**
 * The witness (Protocol §8.8): a program for neighbours. It keeps what it saw of a house's log, signs only what continues it, and
 * speaks up when a house shows less, or something else, than before.
 */
package vn.danban.witness;
