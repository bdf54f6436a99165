package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;
import vn.danban.calendar.WorkingDays;
import vn.danban.matter.Deadline;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LegalClock;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * The team's minutes of how a matter was decided, reported to the head (Decree 59/2023 Art. 5(4)a; Law 10/2022 Art. 20(2)).
 * Drawing them up again makes another version; none is ever changed.
 *
 * @param begun      when people could begin to decide; {@code ended} when nothing more was accepted
 * @param households N, all households
 * @param required   the least number of approvals that passes
 * @param tookPart   households whose representative took part
 * @param opinions   other opinions in words, without names; may be empty
 * @param boardHead  hash of the newest event of the vote's public board, hex; null where there was no online vote
 * @param hash       of all the above, see {@link HashDocuments}
 */
@MappedEntity("minutes")
public record Minutes(
        @Id MatterId matterId, @Id int version, HamletId hamletId, DecisionForm decidedBy, @Nullable VoteId voteId,
        Instant begun, Instant ended, int households, int required, int tookPart, int approve, int reject,
        int otherOpinion, String opinions, @Nullable String boardHead, String hash, AccountId drawnBy,
        String drawnByName, Instant drawnAt) {

    /** Households without a representative taking part (Law Art. 20(2)b); they count as not approving. */
    public int absent() {
        return households - tookPart;
    }

    public boolean passed() {
        return approve >= required;
    }

    /** The day it was decided: the one on which it ended. */
    public LocalDate decidedOn() {
        return LegalClock.dayOf(ended);
    }

    /** Until when it is to be sent to the commune (Law 10/2022 Art. 20(3)). */
    public Deadline due(WorkingDays known) {
        return Deadline.of(LegalClock.DECISION_TO_COMMUNE, decidedOn(), known);
    }
}
