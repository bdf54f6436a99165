package vn.danban.cards;

import jakarta.inject.Singleton;
import java.util.Collection;
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
    private final HouseholdCardRepository households;
    private final Collection<VotesWithCards> votes;
    private final Clerk clerk;

    CardStore(
            CardSetRepository sets, CardRepository cards, HouseholdCardRepository households,
            Collection<VotesWithCards> votes, Clerk clerk) {
        this.sets = sets;
        this.cards = cards;
        this.households = households;
        this.votes = votes;
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

    boolean sealed(CardSetId set) {
        return votes.stream().anyMatch(vote -> vote.sealedWith(set));
    }
}
