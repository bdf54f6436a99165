package vn.danban.cards;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;

/**
 * A household and its card in use in one set, if it has one.
 *
 * @param cardId all of the card's parts are null where the household has none
 */
@Introspected
public record HouseholdCard(
        HouseholdId householdId, int number, String representative, String address,
        @Nullable CardId cardId, @Nullable String publicKey, @Nullable CardState state) {
    public boolean missing() {
        return cardId == null;
    }

    public boolean handedOver() {
        return state == CardState.HANDED_OVER;
    }
}
