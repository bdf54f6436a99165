package vn.danban.protocol.trustee;

import vn.danban.protocol.format.Fault;

/** Format §§2.2, 2.3, 6, Protocol §3 — Why a trustee's key or work is refused. */
public enum TrusteeFault implements Fault {
    /** The proof of knowledge does not fit the public key: perhaps nobody knows the secret. */
    BAD_PROOF_OF_KNOWLEDGE,
    /** The possession proof was made for another election or another key. */
    BAD_PROOF_OF_POSSESSION,
    /** A partial decryption has another shape than the tally. */
    WRONG_SHAPE,
    /** A decryption factor is not proved to come from the trustee's key. */
    BAD_DECRYPTION_PROOF,
    /** No trustee has this number. */
    UNKNOWN_OWNER,
    /** Fewer partial decryptions than the key needs. */
    MISSING_DECRYPTION,
    /** A threshold set whose parts do not belong together, or one of whose signatures fails. */
    BAD_THRESHOLD_SET,
    /** A certificate made for another vote, or for another attempt to make the set. */
    BAD_BINDING,
    /** A share that is not the value of its sender's polynomial, or that cannot be opened. */
    BAD_SHARE
}
