package vn.danban.consent;

import vn.danban.shared.Refusal;

/** Why a consent poll was not opened or closed, or an answer not taken in. */
public enum ConsentRefusal implements Refusal {
    /** The matter was asked about before; a poll is held once. */
    POLL_EXISTS(409),
    CLOSING_IN_THE_PAST(400),
    /** No household has a card to answer with. */
    NO_CARDS(409),
    /** Neither enough households agreed nor has everybody answered, and its time is not over. */
    NOT_DECIDED_YET(409),
    /** The form of a matter stands while households are asked about it. */
    POLL_RUNNING(409),
    /** Its answers are counted. */
    POLL_CLOSED(409),
    /** Not a statement in the one form there is, or not signed by its card. */
    MALFORMED_ANSWER(400),
    /** It answers another poll, or another text than the one asked about. */
    OTHER_POLL(409),
    /** This card is of no household asked. */
    UNKNOWN_CARD(409),
    /** The card was not handed over. */
    CARD_INACTIVE(409);

    private final int status;

    ConsentRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
