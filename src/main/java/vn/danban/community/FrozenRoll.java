package vn.danban.community;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.place.HamletId;

/**
 * The electoral roll of a hamlet as it was when it was frozen: every household living there, and who speaks for it.
 * It never changes, and a decision made under it counts all its households (Law 10/2022 Art. 18, 21).
 *
 * @param number     counts the rolls of the hamlet from 1
 * @param salt       16 random bytes in hexadecimal, so that the public hash cannot be tried out against guessed names
 * @param hash       see {@link FreezingRolls}
 * @param households how many entries it has: N
 */
@MappedEntity("electoral_rolls")
public record FrozenRoll(
        @Id RollId id, HamletId hamletId, int number, String salt, String hash, int households, Instant frozenAt) {}
