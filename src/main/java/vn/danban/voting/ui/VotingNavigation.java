package vn.danban.voting.ui;

import vn.danban.board.VoteId;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.HamletId;

/** Where a vote is called and changed, and where the booth's pages and its archive are. */
public final class VotingNavigation {
    static final String CALL_ROUTE = MatterNavigation.MATTER_ROUTE + "/goi-bieu-quyet";
    static final String RESCHEDULE_ROUTE = MatterNavigation.MATTER_ROUTE + "/doi-gio";
    static final String ANNOUNCE_ROUTE = MatterNavigation.MATTER_ROUTE + "/thong-bao";
    static final String ANNUL_ROUTE = MatterNavigation.MATTER_ROUTE + "/huy-bieu-quyet";

    private VotingNavigation() {}

    public static String call(MatterId id) {
        return MatterNavigation.matter(id) + "/goi-bieu-quyet";
    }

    public static String reschedule(MatterId id) {
        return MatterNavigation.matter(id) + "/doi-gio";
    }

    /** Where the team records what it told the households about the vote. */
    public static String announce(MatterId id) {
        return MatterNavigation.matter(id) + "/thong-bao";
    }

    public static String annul(MatterId id) {
        return MatterNavigation.matter(id) + "/huy-bieu-quyet";
    }

    /** The booth, for who types the card's code instead of scanning it. */
    public static String booth(HamletId id) {
        return "/booth/#h=" + id.text();
    }

    /** Where the team leader makes and prints cards. */
    public static String makeCards(HamletId id) {
        return "/booth/cards#h=" + id.text();
    }

    /** Where the team leader checks and approves the credential list. */
    public static String approveList(VoteId id) {
        return "/booth/cards#v=" + id.text();
    }

    /** Where a trustee makes the key, and after the close decrypts. */
    public static String trustee(VoteId id) {
        return "/booth/trustee#v=" + id.text();
    }

    public static String findBallot(VoteId id) {
        return "/booth/find#v=" + id.text();
    }

    /** The whole record of a vote as a file. */
    public static String archive(VoteId id) {
        return "/api/votes/" + id.text() + "/archive";
    }
}
