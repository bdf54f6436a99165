package vn.danban.protocol.tally;

import vn.danban.protocol.format.Fault;

/** Format §7 — Why a result does not follow from the tally. */
public enum ResultFault implements Fault {
    WRONG_SHAPE,
    /** More votes than could have been cast: the mark of a forged decryption. */
    OUT_OF_RANGE,
    /** The number is not what the ciphertext decrypts to. */
    WRONG_NUMBER
}
