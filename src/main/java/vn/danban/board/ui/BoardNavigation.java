package vn.danban.board.ui;

import vn.danban.board.VoteId;

/** Where the board of a vote is read. */
public final class BoardNavigation {
    static final String BOARD_ROUTE = "so-chung/:voteUuid";
    /** Leads to the page of the matter a vote is about. */
    public static final String VOTE_ROUTE = "bieu-quyet/:voteUuid";

    private BoardNavigation() {}

    public static String board(VoteId id) {
        return "so-chung/" + id.text();
    }

    static String vote(VoteId id) {
        return "bieu-quyet/" + id.text();
    }
}
