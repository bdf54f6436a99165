package vn.danban.community;

import vn.danban.shared.Refusal;

/** Why a roll was not frozen. */
public enum FreezingRefusal implements Refusal {
    /** No household is entered in this hamlet. */
    NO_HOUSEHOLDS
}
