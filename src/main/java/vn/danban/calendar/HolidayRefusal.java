package vn.danban.calendar;

import vn.danban.shared.Refusal;

/** Why a day off was not recorded. */
public enum HolidayRefusal implements Refusal {
    /** Details: the number of the row and what stands there. */
    NO_DAY,
    /** Detail: the day. */
    NAME_MISSING_OR_TOO_LONG,
    DECISION_TOO_LONG,
    /** Details: the first and the last year that can be recorded. */
    YEAR_OUT_OF_RANGE,
    LIST_EMPTY;

    @Override
    public int status() {
        return 400;
    }
}
