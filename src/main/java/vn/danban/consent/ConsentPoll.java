package vn.danban.consent;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.Optional;
import vn.danban.cards.CardSetId;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * Every household is asked whether one matter is to be decided online.
 *
 * @param households N, all households of the frozen roll; the vote that may follow counts from the same
 * @param matterHash SHA-256 of the matter's text, in hexadecimal; every answer names it
 * @param closes     when answers are no longer taken in, by the database's clock
 * @param closedAt   when it was counted; null while it runs
 * @param agree      households that agreed; null while it runs
 */
@MappedEntity("consent_polls")
public record ConsentPoll(
        @Id PollId id, MatterId matterId, HamletId hamletId, RollId rollId, CardSetId cardSetId, int households,
        String matterHash, Instant opened, Instant closes, @Nullable Instant closedAt, @Nullable Integer agree,
        @Nullable Integer disagree) {

    public boolean isOpen() {
        return closedAt == null;
    }

    /** What came of it, once it is closed. */
    public Optional<ConsentOutcome> outcome() {
        return isOpen() ? Optional.empty() : Optional.of(new ConsentOutcome(agree, disagree, households));
    }

    ConsentPoll closed(Instant now, ConsentOutcome outcome) {
        return new ConsentPoll(id, matterId, hamletId, rollId, cardSetId, households, matterHash, opened, closes, now,
            outcome.agree(), outcome.disagree());
    }
}
