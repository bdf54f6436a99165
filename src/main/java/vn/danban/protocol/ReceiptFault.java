package vn.danban.protocol;

import vn.danban.protocol.format.Fault;

/** Why a receipt proves nothing. */
public enum ReceiptFault implements Fault {
    /** Not 128 lower-case hexadecimal digits. */
    SIGNATURE_MALFORMED,
    /** Another key signed, or another receipt was signed. */
    BAD_SIGNATURE
}
