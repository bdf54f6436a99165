package vn.danban.board.log;

import vn.danban.shared.Refusal;

/** Why the log of all votes does not answer or takes nothing. */
public enum LogRefusal implements Refusal {
    /** The database holds a smaller or another log than was published: an old copy was restored. Nothing is signed. */
    BEHIND_PUBLISHED(503),
    /** No such event, or not yet in the log. */
    NOT_LOGGED(404),
    COSIGNATURE_MALFORMED(400),
    /** None of the witnesses this house knows signed. */
    UNKNOWN_WITNESS(403),
    /** Signed by a witness, but the log never had such a tree. */
    OTHER_TREE(409),
    BAD_COSIGNATURE(422),
    /** The witness's clock is more than five minutes ahead. */
    COSIGNED_AHEAD_OF_TIME(422);

    private final int status;

    LogRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
