package vn.danban.office;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;

/**
 * That an account holds, or held, an office in a hamlet or in a commune.
 *
 * @param hamletId       null for an office of the commune
 * @param communeId      null for an office of a hamlet
 * @param until          the day it ended; null while it is held
 * @param termEnds       the last day of the term the decision names; null where it names none
 * @param decisionNumber number of the decision that recognises the election or names the team
 */
@MappedEntity("offices")
public record OfficeHolding(
        @Id HoldingId id, AccountId accountId, @Nullable HamletId hamletId, @Nullable CommuneId communeId, Office office,
        LocalDate since, @Nullable LocalDate until, @Nullable LocalDate termEnds, @Nullable String decisionNumber,
        @Nullable LocalDate decisionDate) {
    public boolean held() {
        return until == null;
    }

    /** The hamlet it is held in; none for an office of the commune. */
    public Optional<HamletId> hamlet() {
        return Optional.ofNullable(hamletId);
    }
}
