package vn.danban.cards;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;
import vn.danban.place.HamletId;

/**
 * The cards of a hamlet for one year.
 *
 * @param validUntil the last day, in Vietnam, on which a vote may be held with them
 */
@MappedEntity("card_sets")
public record CardSet(@Id CardSetId id, HamletId hamletId, LocalDate validUntil) {}
