package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why signatures were not recorded. */
public enum SigningRefusal implements Refusal {
    NOT_FIXED,
    /** What was signed is not the version that stands fixed. */
    OTHER_VERSION,
    NOBODY_NAMED,
    /** Of the four; detail: who. */
    SIGNED_BEFORE,
    /** Neither PDF nor a picture. */
    NOT_A_DOCUMENT,
    FILE_TOO_BIG,
    /** Nobody has signed the paper of this version electronically, or not at this place in it. */
    NO_SUCH_SIGNATURE,
    /** It counts for somebody already, or was named for two. Detail: the name in the certificate. */
    COUNTED_BEFORE,
    /** Whose it is cannot be seen from certificate and account alone. Details: the name in the certificate, the name under the decision. */
    NOTE_MISSING,
    /** Detail: the longest note. */
    NOTE_TOO_LONG,
    /** No scan under the version that stands, or another one stands in its place already. */
    NO_SUCH_SCAN,
    /** The file is the one it was to replace. */
    SAME_SCAN,
    /** Detail: the longest reason. */
    CORRECTION_REASON_MISSING_OR_TOO_LONG
}
