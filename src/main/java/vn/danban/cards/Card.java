package vn.danban.cards;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;

/**
 * A household's card.
 *
 * @param publicKey C = g^s, a group element in the format's spelling (64 hexadecimal digits)
 * @param madeBy    the team leader whose browser made it
 * @param active    ballots made with it are taken in; a card replaced after it was handed over stays active for the votes
 *                  sealed before, so that nobody can shut a household out of a running vote
 */
@MappedEntity("cards")
public record Card(
        @Id CardId id, CardSetId cardSetId, HouseholdId householdId, String publicKey, AccountId madeBy,
        CardState state, boolean active) {}
