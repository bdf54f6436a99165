package vn.danban.representation;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;

/**
 * That an account speaks, or spoke, for a household (Law 10/2022 Art. 18(2)).
 *
 * @param until null while it does
 */
@MappedEntity("representatives")
record Representative(
        @Id RepresentativeId id, HouseholdId householdId, HamletId hamletId, AccountId accountId, Instant since, @Nullable Instant until) {}
