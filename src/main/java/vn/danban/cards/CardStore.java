package vn.danban.cards;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Optional;
import vn.danban.community.Clerk;
import vn.danban.community.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The tables of cards, for the activities of this package. */
@Singleton
class CardStore {
    final CardSetRepository sets;
    final CardRepository cards;
    final ActivationRepository activations;
    private final Collection<VotesWithCards> votes;
    private final Clerk clerk;

    CardStore(
            CardSetRepository sets, CardRepository cards, ActivationRepository activations,
            Collection<VotesWithCards> votes, Clerk clerk) {
        this.sets = sets;
        this.cards = cards;
        this.activations = activations;
        this.votes = votes;
        this.clerk = clerk;
    }

    Optional<CardSet> current(HamletId hamlet) {
        return sets.validOn(hamlet, clerk.today());
    }

    /** Locks the card until the transaction ends. */
    Card lock(CardId id, HamletId hamlet) {
        return cards.lock(id, hamlet).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    boolean sealed(CardSetId set) {
        return votes.stream().anyMatch(vote -> vote.sealedWith(set));
    }
}
