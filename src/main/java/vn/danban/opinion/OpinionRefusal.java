package vn.danban.opinion;

import vn.danban.shared.Refusal;

/** Why an opinion is not taken in, or not shown. */
public enum OpinionRefusal implements Refusal {
    /** Not a statement as the protocol has it, or not signed by the holder of its credential. */
    MALFORMED_OPINION(400),
    /** No words, too many of them, or signs that are not for reading. */
    NOT_READABLE(400),
    /** It was signed for another vote. */
    OTHER_VOTE(409),
    /** No household of this vote's list has such a card. */
    OPINION_FROM_NOBODY(403),
    /** The card was not handed over, or was replaced. */
    OPINION_CARD_INACTIVE(403),
    /** Before the opening or from the closing on. */
    BOX_CLOSED(409),
    /** A household hands in at most three. */
    BOX_FULL(409),
    /** What is in the box is read after the closing, by everybody at once. */
    BOX_NOT_OPENED_YET(409);

    private final int status;

    OpinionRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
