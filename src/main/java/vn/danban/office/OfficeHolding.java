package vn.danban.office;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.place.HamletId;

/**
 * That an account holds, or held, an office in a hamlet.
 *
 * @param until          the day it ended; null while it is held
 * @param decisionNumber number of the decision that recognises the election or names the team
 */
@MappedEntity("offices")
public record OfficeHolding(
        @Id HoldingId id, AccountId accountId, HamletId hamletId, Office office, LocalDate since,
        @Nullable LocalDate until, @Nullable String decisionNumber) {
    public boolean held() {
        return until == null;
    }
}
