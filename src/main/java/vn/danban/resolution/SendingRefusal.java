package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why a decision was not sent. */
public enum SendingRefusal implements Refusal {
    /** Not all four have signed the version that stands fixed. Detail: how many have. */
    NOT_SIGNED,
    /** What was to be sent is not the version that stands fixed. */
    OTHER_VERSION,
    SENT_BEFORE
}
