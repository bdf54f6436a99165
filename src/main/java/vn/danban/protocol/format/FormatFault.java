package vn.danban.protocol.format;

/** Why a piece of text is not a value of the format, whatever its place. */
public enum FormatFault implements Fault {
    /** Not byte for byte the canonical JSON of the expected shape. */
    NOT_CANONICAL,
    /** Not 64 lower-case hexadecimal digits, or not 43 base64 characters that end in two zero bits. */
    DIGEST_MALFORMED,
    /** Not decimal digits without sign and without leading zero. */
    SCALAR_MALFORMED,
    /** A decimal number, but not below the group order. */
    SCALAR_NOT_REDUCED,
    /** Not 64 lower-case hexadecimal digits. */
    ELEMENT_MALFORMED,
    /** A second spelling of a point: y not below p, or x = 0 with the sign bit set. */
    ELEMENT_NOT_CANONICAL,
    ELEMENT_NOT_ON_CURVE,
    /** On the curve but outside the subgroup of prime order. */
    ELEMENT_NOT_IN_GROUP,
    /** The neutral element where it would make a key or credential everybody's. */
    ELEMENT_NEUTRAL,
    /** Fewer than 14 or more than 64 characters, or not base58. */
    UUID_MALFORMED,
    /** A number outside the range its place allows. */
    OUT_OF_RANGE,
    DUPLICATE_CREDENTIAL,
    /** A well-formed file of a kind this program cannot judge: another version, group, question or trustee type. */
    NOT_SUPPORTED
}
