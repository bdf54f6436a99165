package vn.danban.voting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.annotation.Version;
import java.time.Instant;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.cards.CardSetId;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * One online vote on one matter.
 *
 * @param households N, all households of the frozen roll; never changes
 * @param required   the least number of approvals that passes, from N and the law's threshold
 * @param opens      when casting begins, by the database's clock
 * @param closes     when casting ends; fixed once the vote is sealed
 * @param endedAt    when it was tallied or annulled
 * @param approve    the counts; exist only once tallied
 */
@MappedEntity("votes")
public record Vote(
        @Id VoteId id, MatterId matterId, HamletId hamletId, RollId rollId, @Nullable CardSetId cardSetId,
        int households, int required, VoteStage stage, Instant opens, Instant closes, @Nullable Instant endedAt,
        @Nullable String annulledBecause, @Nullable Integer approve, @Nullable Integer reject,
        @Nullable Integer otherOpinion, boolean linksDeleted, @Version Long version) {

    /** The outcome, once there is one. */
    public Optional<Outcome> outcome() {
        return stage == VoteStage.TALLIED
            ? Optional.of(new Outcome(approve, reject, otherOpinion, households, required))
            : Optional.empty();
    }

    /** Its times may still change: nothing is sealed. */
    public boolean mayBeRescheduled() {
        return stage == VoteStage.PREPARING;
    }

    /** It may still end without a result. */
    public boolean mayBeAnnulled() {
        return stage.mayBecome(VoteStage.ANNULLED);
    }

    Vote reschedule(Instant newOpening, Instant newClosing) {
        return new Vote(id, matterId, hamletId, rollId, cardSetId, households, required, stage, newOpening, newClosing,
            endedAt, annulledBecause, approve, reject, otherOpinion, linksDeleted, version);
    }

    Vote seal(CardSetId cards) {
        return moved(VoteStage.SEALED, cards, null, null, null);
    }

    Vote open() {
        return moved(VoteStage.OPEN, cardSetId, null, null, null);
    }

    Vote close() {
        return moved(VoteStage.CLOSED, cardSetId, null, null, null);
    }

    Vote annul(String reason, Instant now) {
        return moved(VoteStage.ANNULLED, cardSetId, now, reason, null);
    }

    Vote tally(Outcome outcome, Instant now) {
        return moved(VoteStage.TALLIED, cardSetId, now, null, outcome);
    }

    private Vote moved(VoteStage next, CardSetId cards, Instant end, String reason, Outcome outcome) {
        if (!stage.mayBecome(next)) {
            throw new IllegalStateException(stage + " cannot become " + next);
        }
        return new Vote(id, matterId, hamletId, rollId, cards, households, required, next, opens, closes, end, reason,
            outcome == null ? null : outcome.approve(), outcome == null ? null : outcome.reject(),
            outcome == null ? null : outcome.otherOpinion(), linksDeleted, version);
    }
}
