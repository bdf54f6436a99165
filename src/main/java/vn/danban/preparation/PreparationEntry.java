package vn.danban.preparation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;

/**
 * One piece of evidence: who recorded what, in which office, about which words of the matter.
 *
 * @param textHash SHA-256 of the matter's text at that moment
 * @param number   number of the report or of the decision naming the team
 * @param dated    the day on that report or decision
 * @param words    reason, finding or report, in the words of whoever recorded it
 * @param amount   households with a device, members of the team, or households whose card was handed over
 * @param helpPoints places where households without a device are helped
 * @param about    the report received or returned, or the entry withdrawn
 * @param rollId   the roll frozen with the naming of the team
 */
@MappedEntity("preparation_entries")
public record PreparationEntry(
        @Id EntryId id, MatterId matterId, Deed deed, AccountId accountId, Office office, Instant at, String textHash,
        @Nullable String number, @Nullable LocalDate dated, String words, @Nullable Integer amount,
        @Nullable Integer helpPoints, @Nullable EntryId about, @Nullable RollId rollId) {

    boolean is(Deed other) {
        return deed == other;
    }

    boolean isAbout(PreparationEntry other) {
        return other.id.equals(about);
    }
}
