package vn.danban.resolution;

import vn.danban.shared.Refusal;

/** Why an office of the commune could not receive or return a decision. */
public enum AnswerRefusal implements Refusal {
    NOT_SENT,
    /** What was read is not the version that was sent last. */
    OTHER_VERSION,
    ANSWERED_BEFORE,
    /** This person has answered for the other office. */
    SAME_PERSON_FOR_BOTH,
    REASON_MISSING_OR_TOO_LONG
}
