package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.danban.access.AccountId;
import vn.danban.matter.LegalClock;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.place.HamletId;

/**
 * That a signed decision was sent to one of the two offices of the commune (Law 10/2022 Art. 20(3)).
 *
 * @param office {@link Office#COMMUNE_PEOPLES_COMMITTEE} or {@link Office#COMMUNE_FRONT}
 * @param hash   of the version that was sent
 * @param due    the last lawful day, as it stood when it was sent
 */
@MappedEntity("resolution_sendings")
public record Sending(
        @Id MatterId matterId, @Id int version, @Id Office office, HamletId hamletId, String hash, LocalDate due,
        AccountId sentBy, Instant sentAt) {

    /** Sent on its last lawful day or before. */
    public boolean onTime() {
        return daysLate() == 0;
    }

    /** Days after the last lawful one, by the calendar; 0 when on time. */
    public int daysLate() {
        return daysLate(due, LegalClock.dayOf(sentAt));
    }

    static int daysLate(LocalDate due, LocalDate sent) {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(due, sent)));
    }

    /**
     * What an office of the commune answered: received, or returned to the head.
     *
     * @param reason why it was returned; null when received
     */
    @MappedEntity("resolution_answers")
    public record Answer(
            @Id MatterId matterId, @Id int version, @Id Office office, HamletId hamletId, boolean returned,
            @Nullable String reason, AccountId answeredBy, Instant answeredAt) {
        boolean to(Sending sending) {
            return version == sending.version && office == sending.office;
        }
    }
}
