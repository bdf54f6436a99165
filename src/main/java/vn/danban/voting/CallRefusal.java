package vn.danban.voting;

import vn.danban.shared.Refusal;

/** Why a vote was not called, rescheduled or annulled. */
public enum CallRefusal implements Refusal {
    /** The matter is not to be decided online. */
    NOT_AN_ONLINE_MATTER,
    VOTE_EXISTS,
    /** An online vote was called: the matter stays with this form. */
    FORM_STANDS,
    CLOSING_NOT_AFTER_OPENING,
    CLOSING_IN_THE_PAST,
    /** Three to seven trustees keep the keys. */
    WRONG_NUMBER_OF_TRUSTEES,
    /** All trustees, or fewer but more than half of them, suffice to open the tally. */
    WRONG_NUMBER_NEEDED,
    /** Each trustee is appointed for the hamlet, and is another person. */
    NOT_A_TRUSTEE_OF_THE_HAMLET,
    /** The team leader makes the cards and therefore keeps no key. */
    LEADER_CANNOT_BE_TRUSTEE,
    /** Once sealed the times stand. */
    ALREADY_SEALED,
    ALREADY_ENDED,
    REASON_MISSING
}
