package vn.danban.voting;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danban.board.VoteId;
import vn.danban.matter.FormHindrance;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/** Reads votes as the public may see them: never who voted, never a count per choice before the tally. */
@Singleton
public class Votes implements FormHindrance {
    private final VoteStore store;

    Votes(VoteStore store) {
        this.store = store;
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} */
    public Vote get(VoteId id) {
        return store.get(id);
    }

    /** The votes of a hamlet, newest first. */
    public List<Vote> of(HamletId hamlet) {
        return store.votes.findByHamletIdOrderByIdDesc(hamlet);
    }

    /** The votes that are open now, in all hamlets. */
    public List<Vote> open() {
        return store.votes.findByStage(VoteStage.OPEN);
    }

    /** The votes called on a matter, newest first: at most one that was not annulled. */
    public List<Vote> on(MatterId matter) {
        return store.votes.findByMatterIdOrderByIdDesc(matter);
    }

    /** The vote that counts for a matter: the newest. */
    public Optional<Vote> latestOn(MatterId matter) {
        return on(matter).stream().findFirst();
    }

    /** A matter on which an online vote was called keeps its form, also when that vote was annulled. */
    @Override
    public Optional<Refusal> hinders(MatterId matter) {
        return latestOn(matter).map(called -> CallRefusal.FORM_STANDS);
    }

    /** How many households have voted: one number, and only from the opening on. */
    public OptionalInt turnout(Vote vote) {
        return vote.stage().tellsTurnout()
            ? OptionalInt.of(store.participations.count(vote.id()))
            : OptionalInt.empty();
    }
}
