package vn.danban.cards;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.community.RollId;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The tables of cards, for the activities of this package. */
@Singleton
class CardStore {
    final CardSetRepository sets;
    final CardRepository cards;
    final AccountCodes codes;
    private final HouseholdCardRepository households;
    private final Clerk clerk;

    CardStore(
            CardSetRepository sets, CardRepository cards, AccountCodes codes, HouseholdCardRepository households,
            Clerk clerk) {
        this.sets = sets;
        this.cards = cards;
        this.codes = codes;
        this.households = households;
        this.clerk = clerk;
    }

    Optional<CardSet> current(HamletId hamlet) {
        return sets.validOn(hamlet, clerk.today());
    }

    List<HouseholdCard> households(CardSet set) {
        return households.ofHamlet(set.id().value(), set.hamletId().value());
    }

    List<HouseholdCard> households(CardSetId set, RollId roll) {
        return households.ofRoll(set.value(), roll.value());
    }

    /** Locks the card until the transaction ends. */
    Card lock(CardId id, HamletId hamlet) {
        return cards.lock(id, hamlet.value()).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
