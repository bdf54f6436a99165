package vn.danban.verifier;

import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.ProtocolException;

/** What only a look at the whole archive can find. */
public enum VerifierFault implements Fault {
    WRONG_ORDER,
    NOT_A_CONTINUATION,
    /** A file is not the one the setup data or a summary name. */
    WRONG_REFERENCE,
    WRONG_ELECTION_KEY,
    BALLOT_TWICE,
    WRONG_ENCRYPTED_TALLY,
    WRONG_NUM_TALLIED,
    WRONG_TOTAL_WEIGHT,
    OWNER_TWICE,
    WRONG_NUMBER_OF_CREDENTIALS,
    CREDENTIALS_NOT_SORTED,
    WEIGHTED_CREDENTIAL,
    WRONG_QUESTION,
    /** Not a clause 6 matter, or another threshold than more than half of all households. */
    WRONG_THRESHOLD,
    /** None, more than seven, or a set of whom half or fewer suffice. */
    WRONG_TRUSTEES,
    HOUSEHOLD_TWICE,
    ANSWERS_DO_NOT_ADD_UP,
    /** The receipt is of another vote, or no board key is known. */
    OTHER_RECEIPT,
    /** The board signed for a ballot that the archive lacks: proof of a withheld or removed ballot. */
    BALLOT_MISSING;

    void unless(boolean holds, Object detail) {
        if (!holds) {
            throw new ProtocolException(this, String.valueOf(detail));
        }
    }
}
