package vn.danban.voting;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.cards.CardSet;
import vn.danban.cards.CardSetId;
import vn.danban.cards.Cards;
import vn.danban.cards.HouseholdCard;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.format.Digest;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * The last step before a vote can open: the team leader has computed the credential list from the cards in their own browser and
 * approves its hash. Election, trustees and credentials then go onto the board and never change.
 */
@Singleton
public class SealingVotes {
    private final VoteStore store;
    private final Cards cards;
    private final HoldingOffices offices;
    private final SetupOfVote setups;
    private final Clerk clerk;

    SealingVotes(VoteStore store, Cards cards, HoldingOffices offices, SetupOfVote setups, Clerk clerk) {
        this.store = store;
        this.cards = cards;
        this.offices = offices;
        this.setups = setups;
        this.clerk = clerk;
    }

    /**
     * How far a preparation is, as anyone may know.
     *
     * @param announced whether households were told the times the vote has
     */
    public record Readiness(int cards, int households, int keys, int trustees, boolean announced) {
        public boolean complete() {
            return cards == households && keys == trustees && announced;
        }
    }

    public Readiness readiness(Vote vote) {
        List<Trustee> trustees = store.trustees.of(vote.id());
        int made = (int) cardsOf(vote).stream().filter(card -> !card.missing()).count();
        int keys = (int) trustees.stream().filter(Trustee::hasGivenKey).count();
        return new Readiness(made, vote.households(), keys, trustees.size(), store.votes.announced(vote.id()));
    }

    /** The state of a preparation for the leader, with the cards' public keys, or for a trustee of the vote, without. */
    @Transactional
    public SetupController.Setup setup(VoteId id) {
        Vote vote = store.get(id);
        boolean leader = offices.mayActAs(vote.hamletId(), Office.TEAM_LEADER);
        if (!leader && store.mine(id).isEmpty()) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
        List<HouseholdCard> held = cardsOf(vote);
        List<HouseholdCard> made = held.stream().filter(card -> !card.missing()).toList();
        return new SetupController.Setup(vote.stage().name(),
            cardSet(vote).map(CardSetId::text).orElse(null),
            leader ? made.stream().map(SetupController.Card::of).toList() : List.of(),
            made.size() == held.size() ? hash(setups.credentials(id, made)) : null,
            held.size() - made.size(),
            store.trustees.of(id).stream().map(keeper -> SetupController.Keeper.of(keeper, store.isMine(keeper))).toList(),
            setups.needed(id, store.trustees.of(id)),
            store.votes.announced(id), vote.opens().toString(), vote.closes().toString());
    }

    /**
     * Seals the vote on the leader's approval.
     *
     * @param approvedHash SHA-256 of the credential list as the leader's own page computed it, hex
     * @throws Refused with a {@link SetupRefusal}
     */
    @Transactional
    public Vote approve(VoteId id, String approvedHash) {
        Vote vote = store.lock(id);
        offices.require(vote.hamletId(), Office.TEAM_LEADER);
        if (vote.stage() != VoteStage.PREPARING) {
            throw new Refused(SetupRefusal.NOT_PREPARING);
        }
        if (!store.votes.clock().isBefore(vote.closes())) {
            throw new Refused(SetupRefusal.CLOSING_TIME_PASSED);
        }
        List<HouseholdCard> held = cardsOf(vote);
        long missing = held.stream().filter(HouseholdCard::missing).count();
        if (missing > 0) {
            throw new Refused(SetupRefusal.CARDS_MISSING, missing);
        }
        List<Trustee> trustees = store.trustees.of(id);
        if (!trustees.stream().allMatch(Trustee::hasGivenKey)) {
            throw new Refused(SetupRefusal.TRUSTEES_MISSING);
        }
        if (!store.votes.announced(id)) {
            throw new Refused(SetupRefusal.NOT_ANNOUNCED, AnnouncingVotes.ARTICLE, AnnouncingVotes.ACTOR);
        }
        requireNoCardMaker(vote, trustees);
        CredentialList credentials = setups.credentials(id, held);
        if (!hash(credentials).equals(approvedHash)) {
            throw new Refused(SetupRefusal.HASH_MISMATCH);
        }
        setups.publish(vote, trustees, credentials, store.votes.clock());
        store.credentials.saveAll(setups.link(id, held));
        clerk.record(vote.hamletId(), "VoteSealed", id.text(), "credentials " + approvedHash);
        return store.votes.update(vote.seal(cardSet(vote).orElseThrow()));
    }

    /** Offices may have changed hands since the trustees were named. */
    private void requireNoCardMaker(Vote vote, List<Trustee> trustees) {
        CardSetId set = cardSet(vote).orElseThrow();
        for (Trustee trustee : trustees) {
            if (offices.holds(trustee.accountId(), vote.hamletId(), Office.TEAM_LEADER)
                    || cards.madeBy(trustee.accountId(), set)) {
                throw new Refused(SetupRefusal.LEADER_IS_TRUSTEE, trustee.name());
            }
        }
    }

    private List<HouseholdCard> cardsOf(Vote vote) {
        return cardSet(vote).map(set -> cards.ofRoll(set, vote.rollId()))
            .orElseGet(() -> setups.withoutCards(vote.rollId()));
    }

    private Optional<CardSetId> cardSet(Vote vote) {
        return Optional.ofNullable(vote.cardSetId()).or(() -> cards.current(vote.hamletId()).map(CardSet::id));
    }

    private static String hash(CredentialList credentials) {
        return Digest.of(credentials.bytes()).hex();
    }
}
