package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * Where a result was made public (Decree 59/2023 Art. 5(4)b).
 *
 * @param number 1, 2, 3 … of the matter
 * @param detail which culture house, which hour on the loudspeaker
 * @param until  the last day; null while it is there
 */
@MappedEntity("result_postings")
public record Posting(
        @Id MatterId matterId, @Id int number, HamletId hamletId, Place place, String detail, LocalDate since,
        @Nullable LocalDate until, AccountId recordedBy, Instant recordedAt) {
    /** The ways the Decree names, and any other that fits the hamlet. */
    public enum Place { CULTURE_HOUSE, COMMUNITY_POINT, LOUDSPEAKER, NETWORK_GROUP, ELSEWHERE }
}
