package vn.danban.community;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** One household of a frozen roll. */
@MappedEntity("electoral_roll_entries")
public record RollEntry(
        @Id RollId rollId, @Id HouseholdId householdId, int number, String head, String representative, String address) {}
