package vn.danban.representation;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.access.LoginName;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;

/**
 * A household and the account that speaks for it; read from several tables, never stored.
 *
 * @param representative whom the hamlet's list names
 * @param displayName    how the account's holder calls herself
 */
@MappedEntity("representatives")
public record RepresentedHousehold(
        @Id RepresentativeId id, HouseholdId householdId, HamletId hamletId, int number, String representative, AccountId accountId,
        String displayName, LoginName loginName, Instant since) {}
