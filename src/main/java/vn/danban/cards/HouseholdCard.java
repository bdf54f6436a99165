package vn.danban.cards;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.community.HouseholdId;

/**
 * A household and its card in use in one set, if it has one; read from several tables, never stored.
 *
 * @param cardId all of the card's parts are null where the household has none
 */
@MappedEntity("households")
public record HouseholdCard(
        @Id HouseholdId householdId, int number, String representative, String address,
        @Nullable CardId cardId, @Nullable String publicKey, @Nullable CardState state) {
    public boolean missing() {
        return cardId == null;
    }

    public boolean handedOver() {
        return state == CardState.HANDED_OVER;
    }
}
