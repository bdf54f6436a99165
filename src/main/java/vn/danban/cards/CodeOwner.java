package vn.danban.cards;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.community.HouseholdId;
import vn.danban.place.HamletId;

/** The household whose card a code stands on; read from several tables, never stored. */
@MappedEntity("households")
public record CodeOwner(@Id HouseholdId householdId, HamletId hamletId, int number, String representative) {}
