package vn.danban.casting;

import vn.danban.shared.Refusal;
import vn.danban.voting.CastRefusal;

/** Every reason a ballot is not opened, besides those for which it could not be cast either ({@link CastRefusal}). */
public enum OpeningRefusal implements Refusal {
    /** It counts, so it stays closed. */
    ON_THE_BOARD(409),
    TOO_MANY_OPENED(429),
    NOT_OPENED(404);

    private final int status;

    OpeningRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
