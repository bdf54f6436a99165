package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Recogniser;
import vn.danban.matter.TakesEffect;
import vn.danban.place.HamletId;

/**
 * One line of the hamlet's register of decisions: taken when the first version is fixed, kept for ever.
 *
 * @param year    of the date of the document; numbers begin again each year
 * @param passed  false for minutes of a vote that did not reach its threshold
 * @param inForce the day from which it binds (Law 10/2022 Art. 21(2)); null when it waits for the commune, or did not pass
 */
@MappedEntity("resolutions")
public record Resolution(
        @Id MatterId matterId, HamletId hamletId, int year, int number, boolean passed, Recogniser recogniser,
        TakesEffect effect, @Nullable LocalDate inForce) {

    static Resolution of(Matter matter, Minutes minutes, ResolutionVersion version) {
        boolean binds = minutes.passed() && matter.kind().effect() == TakesEffect.WHEN_PASSED;
        return new Resolution(matter.id(), matter.hamletId(), version.date().getYear(), version.number(), minutes.passed(),
            matter.kind().recogniser(), matter.kind().effect(), binds ? minutes.decidedOn() : null);
    }
}
