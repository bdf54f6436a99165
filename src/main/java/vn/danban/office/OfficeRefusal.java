package vn.danban.office;

import vn.danban.shared.Refusal;

/** Why somebody was not appointed to an office or relieved of it. */
public enum OfficeRefusal implements Refusal {
    /** This account holds this office here already. */
    ALREADY_HELD,
    /** Another account holds it, and a hamlet has only one. */
    HELD_BY_ANOTHER,
    /** Whoever makes the cards holds no key that opens the tally, and the other way round. */
    LEADER_IS_TRUSTEE,
    /** Nobody signs in by this name. */
    NO_SUCH_ACCOUNT,
    /** It ended before. */
    NOT_HELD,
    /** The term named ends before the decision was signed, or before today. */
    TERM_ENDS_BEFORE_DECISION,
    /** An office of the commune in a hamlet, or the other way round. */
    OFFICE_OF_ANOTHER_PLACE
}
