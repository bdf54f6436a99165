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
    /** A picture holds no electronic signature. */
    ELECTRONIC_NEEDS_PDF,
    /** The signed PDF is not the paper that was made of this version. */
    NOT_THIS_DECISION,
    /** The PDF bears fewer electronic signatures than people were named. */
    FEWER_SIGNATURES_THAN_NAMED
}
