package vn.danban.board;

import vn.danban.shared.Refusal;

/** Why nothing is written to the board of a vote. */
public enum BoardRefusal implements Refusal {
    /** The database holds less than was published, or something else: an old copy was restored. Nothing may be built on it. */
    BEHIND_PUBLISHED;

    @Override
    public int status() {
        return 503;
    }
}
