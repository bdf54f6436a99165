package vn.danban.resolution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/** One wording of a decision, as the head kept it; the latest counts. See {@link ResolutionText} for its parts. */
@MappedEntity("resolution_versions")
public record ResolutionVersion(
        @Id MatterId matterId, @Id int version, HamletId hamletId, ResolutionForm form, int number, String symbol,
        String place, LocalDate date, String text, HouseholdId firstRepresentative, HouseholdId secondRepresentative,
        AccountId writtenBy, Instant writtenAt) {

    /** As the document shows it: {@code 3/NQ-CĐDC}. */
    public String numberAndSymbol() {
        return number + "/" + symbol;
    }

    public ResolutionText words() {
        return new ResolutionText(form, number, symbol, place, date, text, firstRepresentative, secondRepresentative);
    }
}
