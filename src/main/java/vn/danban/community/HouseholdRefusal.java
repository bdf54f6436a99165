package vn.danban.community;

import vn.danban.shared.Refusal;

/** Why a household was not entered or changed. */
public enum HouseholdRefusal implements Refusal {
    /** Number, head, representative and address are all needed. */
    INCOMPLETE,
    /** Another household living here has this number. */
    NUMBER_TAKEN,
    /** It has moved away before. */
    MOVED_AWAY_BEFORE
}
