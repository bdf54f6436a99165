package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why a decision was not written down or not fixed. */
public enum ResolutionRefusal implements Refusal {
    /** The team has not drawn up the minutes. */
    MINUTES_MISSING,
    /** Form, date and the two households are all needed. */
    INCOMPLETE,
    NUMBER_NOT_POSITIVE,
    /** Another decision of the hamlet has this number in the same year. */
    NUMBER_TAKEN,
    /** It stands in the register already under another number or year. */
    NUMBER_STANDS,
    SYMBOL_MISSING_OR_TOO_LONG,
    PLACE_MISSING_OR_TOO_LONG,
    TEXT_MISSING_OR_TOO_LONG,
    DATE_BEFORE_THE_RESULT,
    DATE_IN_THE_FUTURE,
    /** What did not pass is no resolution, memorandum or agreement: its minutes are sent. */
    ONLY_MINUTES_WHEN_NOT_PASSED,
    /** Who signs for the households represents one on the frozen roll. */
    NOT_ON_THE_ROLL,
    SAME_REPRESENTATIVE_TWICE,
    /** Head and Front committee head sign as such, not for a household beside. */
    REPRESENTATIVE_IS_AN_OFFICER,
    NO_FRONT_COMMITTEE_HEAD,
    /** The form is chosen together with the head of the Front committee (Law 10/2022 Art. 20(1)). */
    FORM_NOT_AGREED,
    ALREADY_FIXED
}
