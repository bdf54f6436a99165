package vn.danban.community;

import vn.danban.shared.Refusal;

/** Why a list was not taken in. */
public enum ImportRefusal implements Refusal {
    /** Rows still have faults. Detail: how many. */
    ROWS_TO_MEND,
    /** Households on record are not on the list, and the head has not said what became of them. Detail: how many. */
    MISSING_UNSETTLED
}
