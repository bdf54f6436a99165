package vn.danban.cards;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danban.access.AccountId;
import vn.danban.community.RollId;
import vn.danban.office.Office;
import vn.danban.office.OfficeHindrance;
import vn.danban.office.OfficeRefusal;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/** Cards, for the votes held with them. */
@Singleton
public class Cards implements OfficeHindrance {
    private final CardStore store;
    private final Clerk clerk;

    Cards(CardStore store, Clerk clerk) {
        this.store = store;
        this.clerk = clerk;
    }

    /** The set of this hamlet that is valid today. */
    @ReadOnly
    public Optional<CardSet> current(HamletId hamlet) {
        return store.current(hamlet);
    }

    /** Every household of the roll, by number, with its card in use in this set or without one. */
    @ReadOnly
    public List<HouseholdCard> ofRoll(CardSetId set, RollId roll) {
        return store.households(set, roll);
    }

    /** Every household that needs a card in this set, by number: those living in the hamlet and those of its latest roll. */
    @ReadOnly
    public List<HouseholdCard> ofHamlet(CardSet set) {
        return store.households(set);
    }

    /** @throws Refused with {@link GeneralRefusal#NOT_FOUND} */
    @ReadOnly
    public Card get(CardId id) {
        return store.cards.findById(id).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }

    /** Those of these cards that ballots are taken in for. */
    @ReadOnly
    public Set<CardId> active(Collection<CardId> cards) {
        return cards.isEmpty() ? Set.of() : store.cards.active(cards.stream().map(CardId::value).toList()).stream()
            .map(CardId::new).collect(Collectors.toSet());
    }

    /** Whether this account made a card of the set, and so may hold no key of a vote held with it. */
    @ReadOnly
    public boolean madeBy(AccountId account, CardSetId set) {
        return store.cards.madeBy(account, set);
    }

    /** Whoever made cards still valid may not become a trustee, even after leaving the leader's office. */
    @Override
    @ReadOnly
    public Optional<Refusal> hinders(AccountId account, HamletId hamlet, Office office) {
        return office == Office.TRUSTEE && store.cards.madeBy(account, hamlet.value(), clerk.today())
            ? Optional.of(OfficeRefusal.LEADER_IS_TRUSTEE) : Optional.empty();
    }
}
