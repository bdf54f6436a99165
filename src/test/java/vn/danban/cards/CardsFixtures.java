package vn.danban.cards;

import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danban.access.SignedIn;
import vn.danban.cards.MakingCards.NewCard;
import vn.danban.community.CommunityFixtures;
import vn.danban.place.Hamlet;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/** Cards as a leader's browser makes them, and a vote that can be sealed by a word. */
@Singleton
public class CardsFixtures {
    private final AtomicInteger secret = new AtomicInteger(1);
    private final CommunityFixtures fixtures;
    private final MakingCards making;
    private final SealedVotes sealedVotes;

    CardsFixtures(CommunityFixtures fixtures, MakingCards making, SealedVotes sealedVotes) {
        this.fixtures = fixtures;
        this.making = making;
        this.sealedVotes = sealedVotes;
    }

    /** Another valid public key each time. */
    public String key() {
        return Element.GENERATOR.power(Scalar.of(secret.incrementAndGet())).toString();
    }

    /** All cards that are missing, made and handed to nobody. */
    public CardSet makeAll(Hamlet hamlet, SignedIn leader) {
        MakingCards.Order order = order(hamlet, leader);
        List<NewCard> cards = order.missing().stream().map(household -> new NewCard(household.householdId(), key())).toList();
        fixtures.as(leader, () -> making.make(hamlet.id(), order.set().id(), cards));
        return order.set();
    }

    public MakingCards.Order order(Hamlet hamlet, SignedIn leader) {
        return fixtures.as(leader, () -> making.order(hamlet.id()));
    }

    public void sealAVoteWith(CardSet set) {
        sealedVotes.with.add(set.id());
    }

    @Singleton
    static class SealedVotes implements VotesWithCards {
        private final Set<CardSetId> with = new HashSet<>();

        @Override
        public boolean sealedWith(CardSetId set) {
            return with.contains(set);
        }
    }
}
