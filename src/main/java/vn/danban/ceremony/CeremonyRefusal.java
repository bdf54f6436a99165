package vn.danban.ceremony;

import vn.danban.shared.Refusal;

/** Why a message of a ceremony was not taken. */
public enum CeremonyRefusal implements Refusal {
    /** All trustees of the vote are needed, each with an own key. */
    NO_CEREMONY,
    /** It belongs to an attempt that is over. */
    OTHER_ATTEMPT,
    STOPPED,
    /** The others have not taken the step before. */
    OUT_OF_TURN,
    /** The same step with other bytes. */
    SENT_OTHERWISE,
    /** It does not hold by the rules of the protocol. */
    BAD_MESSAGE,
    /** Nobody sent what is complained about, or it is the own message. */
    NOTHING_TO_REPORT,
    REASON_MISSING;

    @Override
    public int status() {
        return this == BAD_MESSAGE || this == REASON_MISSING ? 400 : 409;
    }
}
