package vn.danban.protocol;

import vn.danban.protocol.format.Fault;

/** Format §4 — Why a ballot is refused, in the order in which it is looked at. */
public enum BallotFault implements Fault {
    /** Not byte for byte the canonical JSON of a ballot. */
    NOT_CANONICAL,
    /** A scalar that is no decimal number below q. */
    SCALAR_INVALID,
    /** The uuid is another election's. */
    OTHER_ELECTION,
    /** Made for other bytes of the election: another key, question or description. */
    OTHER_FINGERPRINT,
    UNKNOWN_CREDENTIAL,
    /** Number of answers, choices or proofs is not what the questions ask for. */
    WRONG_SHAPE,
    /** The signature is of other content. */
    WRONG_SIGNATURE_HASH,
    /** A ciphertext that is no point, or a second spelling of one. */
    ELEMENT_INVALID,
    /** A ciphertext on the curve but outside the group. */
    ELEMENT_NOT_IN_GROUP,
    BAD_SIGNATURE,
    /** A choice is not proved to be 0 or 1. */
    BAD_INDIVIDUAL_PROOF,
    /** Blank and other choices are not proved to exclude each other. */
    BAD_BLANK_PROOF,
    /** The number of choices is not proved to be within the question's bounds. */
    BAD_OVERALL_PROOF
}
