package vn.danban.cards;

import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Refused;

/** The voting team marks which cards are in the hands of their households: from then on they can vote with them. */
@Singleton
public class HandingOverCards {
    private final CardStore store;
    private final Collection<VotesWithCards> votes;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    HandingOverCards(CardStore store, Collection<VotesWithCards> votes, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.store = store;
        this.votes = votes;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /**
     * How far the cards of a hamlet are.
     *
     * @param households every household that needs a card, by number
     * @param sealed     whether a vote with these cards is sealed, so that marking is over
     */
    public record Progress(CardSet set, List<HouseholdCard> households, boolean sealed) {
        public long made() {
            return households.stream().filter(household -> !household.missing()).count();
        }

        public long handedOver() {
            return households.stream().filter(HouseholdCard::handedOver).count();
        }

        public List<HouseholdCard> notHandedOver() {
            return households.stream().filter(household -> household.state() == CardState.MADE).toList();
        }
    }

    /** @throws Refused with {@link HandingRefusal#NO_CARDS} */
    @ReadOnly
    public Progress progress(HamletId hamlet) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER, Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD);
        CardSet set = current(hamlet);
        return new Progress(set, store.households(set), sealed(set.id()));
    }

    /**
     * Marks these cards; those marked before, or of other hamlets, stay as they are.
     *
     * @return how many were newly marked
     * @throws Refused with a {@link HandingRefusal}
     */
    @Transactional
    public int markHandedOver(HamletId hamlet, Set<CardId> cards) {
        offices.require(hamlet, Office.TEAM_LEADER, Office.TEAM_MEMBER);
        hamlets.hold(hamlet);
        CardSet set = current(hamlet);
        if (sealed(set.id())) {
            throw new Refused(HandingRefusal.VOTE_SEALED);
        }
        int marked = cards.isEmpty() ? 0 : store.cards.handOver(set.id(), cards.stream().map(CardId::value).toList());
        clerk.record(hamlet, "CardsHandedOver", set.id().text(), Integer.toString(marked));
        return marked;
    }

    private boolean sealed(CardSetId set) {
        return votes.stream().anyMatch(vote -> vote.sealedWith(set));
    }

    private CardSet current(HamletId hamlet) {
        return store.current(hamlet).orElseThrow(() -> new Refused(HandingRefusal.NO_CARDS));
    }
}
