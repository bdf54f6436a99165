package vn.danban.community;

import vn.danban.shared.Refusal;

/** Why a list was not taken in. */
public enum ImportRefusal implements Refusal {
    /** Since the list was shown, households were changed: taking it in would now do something else. */
    HOUSEHOLDS_CHANGED,
    /** Rows still have faults. Detail: how many. */
    ROWS_TO_MEND,
    /** Households on record are not on the list, and the head has not said what became of them. Detail: how many. */
    MISSING_UNSETTLED
}
