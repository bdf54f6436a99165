package vn.danban.opinion;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.shared.Refused;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;
import vn.danban.voting.Votes;

/** What was in the box, once the vote has closed: for everybody, at the same time. */
@Singleton
public class OpinionBox {
    private final OpinionRepository opinions;
    private final Votes votes;

    OpinionBox(OpinionRepository opinions, Votes votes) {
        this.opinions = opinions;
        this.votes = votes;
    }

    /**
     * Every opinion, in an order that says nothing about when or from whom it came.
     *
     * @throws Refused with {@link OpinionRefusal#BOX_NOT_OPENED_YET} before the vote has closed; an annulled vote's box stays shut
     */
    @ReadOnly
    public List<Opinion> opened(VoteId id) {
        if (!isOpened(votes.get(id))) {
            throw new Refused(OpinionRefusal.BOX_NOT_OPENED_YET);
        }
        return opinions.of(id);
    }

    /** Whether it may be read by now. */
    public boolean isOpened(Vote vote) {
        return vote.stage() == VoteStage.CLOSED || vote.stage() == VoteStage.TALLIED;
    }
}
