package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why a posting was not recorded or ended. */
public enum PostingRefusal implements Refusal {
    /** Nothing is fixed that could be posted. */
    NOT_FIXED,
    DETAIL_MISSING_OR_TOO_LONG,
    DAY_MISSING,
    BEFORE_THE_RESULT,
    IN_THE_FUTURE,
    ENDS_BEFORE_IT_BEGAN,
    ENDED_BEFORE
}
