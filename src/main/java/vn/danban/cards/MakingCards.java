package vn.danban.cards;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** The team leader makes the missing cards in the browser; only their public keys come here. */
@Singleton
public class MakingCards {
    private final CardStore store;
    private final PublicAddress publicAddress;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clerk clerk;

    MakingCards(CardStore store, PublicAddress publicAddress, HoldingOffices offices, Hamlets hamlets, Clerk clerk) {
        this.store = store;
        this.publicAddress = publicAddress;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clerk = clerk;
    }

    /**
     * What the leader's page needs to make cards.
     *
     * @param publicAddress the address to print on them
     * @param missing       the households without a card in use, by number
     * @param made          how many households have one
     */
    public record Order(CardSet set, String publicAddress, List<HouseholdCard> missing, int made) {}

    /**
     * A card as the leader's browser made it.
     *
     * @param publicKey   C, in the format's spelling of an element
     * @param accountCode what opens an account for the household's representative; null where the card bears none
     */
    public record NewCard(HouseholdId household, String publicKey, @Nullable String accountCode) {
        public NewCard(HouseholdId household, String publicKey) {
            this(household, publicKey, null);
        }

        @Override
        public String toString() {
            return "NewCard[" + household + "]";
        }
    }

    /**
     * The set to make cards in; begins one, valid for a year, where the hamlet has none that is valid today.
     *
     * @throws Refused with {@link MakingRefusal#PUBLIC_ADDRESS_NOT_SET} or {@link MakingRefusal#NO_HOUSEHOLDS}
     */
    @Transactional
    public Order order(HamletId hamlet) {
        offices.require(hamlet, Office.TEAM_LEADER);
        String address = publicAddress.address().orElseThrow(() -> new Refused(MakingRefusal.PUBLIC_ADDRESS_NOT_SET));
        hamlets.hold(hamlet);
        CardSet set = store.current(hamlet).orElseGet(() -> begin(hamlet));
        List<HouseholdCard> households = store.households(set);
        if (households.isEmpty()) {
            throw new Refused(MakingRefusal.NO_HOUSEHOLDS);
        }
        List<HouseholdCard> missing = households.stream().filter(HouseholdCard::missing).toList();
        return new Order(set, address, missing, households.size() - missing.size());
    }

    /**
     * Takes in the public keys of new cards: all of them or none.
     *
     * @return how many cards were made
     * @throws Refused with a {@link MakingRefusal}
     */
    @Transactional
    public int make(HamletId hamlet, CardSetId setId, List<NewCard> made) {
        AccountId leader = offices.require(hamlet, Office.TEAM_LEADER);
        hamlets.hold(hamlet);
        CardSet set = store.sets.findByIdAndHamletId(setId, hamlet)
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        if (store.current(hamlet).filter(set::equals).isEmpty()) {
            throw new Refused(MakingRefusal.SET_NOT_VALID);
        }
        refuseTakenHouseholds(set, made);
        refuseBadKeys(made);
        refuseBadCodes(made);
        List<Card> cards = made.stream().map(card -> new Card(new CardId(clerk.newId()), setId, card.household(),
            card.publicKey(), leader, CardState.MADE, false)).toList();
        store.cards.saveAll(cards);
        store.codes.keep(made, cards);
        clerk.record(hamlet, "CardsMade", setId.text(), Integer.toString(made.size()));
        return made.size();
    }

    private CardSet begin(HamletId hamlet) {
        CardSet set = store.sets.save(new CardSet(new CardSetId(clerk.newId()), hamlet, clerk.today().plusYears(1).minusDays(1)));
        clerk.record(hamlet, "CardSetBegun", set.id().text(), "valid until " + set.validUntil());
        return set;
    }

    private void refuseTakenHouseholds(CardSet set, List<NewCard> made) {
        Map<HouseholdId, HouseholdCard> known = store.households(set).stream()
            .collect(Collectors.toMap(HouseholdCard::householdId, Function.identity()));
        Set<HouseholdId> seen = new HashSet<>();
        for (NewCard card : made) {
            HouseholdCard household = known.get(card.household());
            if (household == null) {
                throw new Refused(MakingRefusal.UNKNOWN_HOUSEHOLD, card.household().text());
            }
            if (!household.missing() || !seen.add(card.household())) {
                throw new Refused(MakingRefusal.CARD_EXISTS, household.number());
            }
        }
    }

    private void refuseBadKeys(List<NewCard> made) {
        List<String> keys = made.stream().map(NewCard::publicKey).toList();
        if (!keys.stream().allMatch(MakingCards::isKey)) {
            throw new Refused(MakingRefusal.BAD_KEY);
        }
        if (Set.copyOf(keys).size() < keys.size() || !keys.isEmpty() && store.cards.existsByPublicKeyIn(keys)) {
            throw new Refused(MakingRefusal.DUPLICATE_KEY);
        }
    }

    private void refuseBadCodes(List<NewCard> made) {
        List<String> codes = made.stream().map(NewCard::accountCode).filter(Objects::nonNull).toList();
        if (!codes.stream().allMatch(AccountCode::isOne) || Set.copyOf(codes).size() < codes.size()) {
            throw new Refused(MakingRefusal.BAD_ACCOUNT_CODE);
        }
    }

    private static boolean isKey(String text) {
        try {
            return text != null && !Element.decode(text).isNeutral();
        } catch (ProtocolException noElement) {
            return false;
        }
    }
}
