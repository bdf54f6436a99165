package vn.danban.voting;

import vn.danban.shared.Refusal;

/** Every reason a ballot is turned away. */
public enum CastRefusal implements Refusal {
    VOTE_NOT_OPEN(409),
    VOTE_CLOSED(409),
    /** The household's first accepted ballot is final. */
    ALREADY_CAST(409),
    /** The card was not handed over yet. */
    CARD_INACTIVE(409),
    /** Its voter had it opened, so it is known what it says. */
    OPENED(409),
    UNKNOWN_CREDENTIAL(403),
    /** Not the canonical bytes of a ballot of this question. */
    MALFORMED_BALLOT(400),
    INVALID_PROOF(400),
    /** Made for another vote or another state of this one. */
    WRONG_ELECTION(400),
    TOO_LARGE(413);

    private final int status;

    CastRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
