package vn.danban.voting;

import jakarta.inject.Singleton;
import vn.danban.cards.CardSetId;
import vn.danban.cards.VotesWithCards;

/** Tells the cards whether a vote relies on them. */
@Singleton
class CardsInVotes implements VotesWithCards {
    private final VoteRepository votes;

    CardsInVotes(VoteRepository votes) {
        this.votes = votes;
    }

    @Override
    public boolean sealedWith(CardSetId set) {
        return votes.sealedWith(set);
    }
}
