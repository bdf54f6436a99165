package vn.danban.opinion.ui;

import vn.danban.board.VoteId;

/** Where the opinions handed in during a vote are read. */
public final class OpinionNavigation {
    static final String BOX_ROUTE = "bieu-quyet/:voteUuid/y-kien";

    private OpinionNavigation() {}

    public static String box(VoteId vote) {
        return "bieu-quyet/" + vote.text() + "/y-kien";
    }
}
