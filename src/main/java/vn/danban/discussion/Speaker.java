package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;
import vn.danban.office.Office;

/**
 * Whoever may take part in the discussions of a hamlet: for a household, or in an office.
 *
 * @param householdNumber the household's number now; null with an office
 */
public record Speaker(AccountId account, @Nullable HouseholdId household, @Nullable Integer householdNumber, @Nullable Office office) {
    /** Under which name a day's items are counted: the household's, whoever speaks for it. */
    UUID counted() {
        return household == null ? account.value() : household.value();
    }
}
