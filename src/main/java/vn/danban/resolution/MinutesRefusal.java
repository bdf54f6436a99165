package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why minutes were not drawn up. */
public enum MinutesRefusal implements Refusal {
    /** The vote is not tallied, or there was none. */
    NO_RESULT_YET,
    OPINIONS_TOO_LONG,
    /** The decision that rests on them is fixed. */
    DECISION_FIXED
}
