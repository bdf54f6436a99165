package vn.danban.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.community.FreezingRolls;
import vn.danban.community.FrozenRoll;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;

@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example")
class HandingOverCardsIT {
    private final CommunityFixtures fixtures;
    private final CardsFixtures made;
    private final HandingOverCards handing;
    private final ActivatingCards activating;
    private final ReplacingCards replacing;
    private Cards cards;
    private FreezingRolls freezing;
    private Hamlet hamlet;
    private SignedIn head;
    private SignedIn leader;
    private SignedIn member;
    private CardSet set;

    HandingOverCardsIT(
            CommunityFixtures fixtures, CardsFixtures made, HandingOverCards handing, ActivatingCards activating,
            ReplacingCards replacing) {
        this.fixtures = fixtures;
        this.made = made;
        this.handing = handing;
        this.activating = activating;
        this.replacing = replacing;
    }

    @BeforeEach
    void fourHouseholdsWithCards(Cards someCards, FreezingRolls someRolls) {
        cards = someCards;
        freezing = someRolls;
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        member = fixtures.officer(hamlet, Office.TEAM_MEMBER);
        fixtures.households(hamlet, head, 4);
        set = made.makeAll(hamlet, leader);
    }

    @Test
    void a_card_is_active_from_being_handed_over_on() {
        CardId first = card(1);
        assertFalse(cards.get(first).active());
        assertEquals(1, fixtures.as(member, () -> handing.markHandedOver(hamlet.id(), Set.of(first))));
        assertTrue(cards.get(first).active());
        assertEquals(List.of(2, 3, 4), progress().notHandedOver().stream().map(HouseholdCard::number).toList());
    }

    @Test
    void marking_again_marks_nothing_new() {
        Set<CardId> all = progress().households().stream().map(HouseholdCard::cardId).collect(Collectors.toSet());
        assertEquals(4, fixtures.as(member, () -> handing.markHandedOver(hamlet.id(), all)));
        assertEquals(0, fixtures.as(leader, () -> handing.markHandedOver(hamlet.id(), all)));
    }

    @Test
    void cards_of_another_hamlet_stay_as_they_are() {
        Hamlet other = fixtures.aHamlet();
        SignedIn otherHead = fixtures.officer(other, Office.HAMLET_HEAD);
        SignedIn otherLeader = fixtures.officer(other, Office.TEAM_LEADER);
        fixtures.households(other, otherHead, 1);
        made.makeAll(other, otherLeader);
        CardId mine = card(1);
        assertEquals(0, fixtures.as(otherLeader, () -> handing.markHandedOver(other.id(), Set.of(mine))));
        assertRefused(GeneralRefusal.NOT_ALLOWED, otherLeader, () -> handing.markHandedOver(hamlet.id(), Set.of(mine)));
        assertRefused(GeneralRefusal.NOT_FOUND, otherLeader, () -> replacing.replace(other.id(), mine, "mất"));
        assertFalse(cards.get(mine).active());
    }

    @Test
    void the_head_looks_but_marks_nothing() {
        assertEquals(4, fixtures.as(head, () -> handing.progress(hamlet.id())).made());
        assertRefused(GeneralRefusal.NOT_ALLOWED, head, () -> handing.markHandedOver(hamlet.id(), Set.of(card(1))));
    }

    @Test
    void a_hamlet_without_cards_says_so() {
        Hamlet other = fixtures.aHamlet();
        SignedIn otherMember = fixtures.officer(other, Office.TEAM_MEMBER);
        assertRefused(HandingRefusal.NO_CARDS, otherMember, () -> handing.progress(other.id()));
    }

    @Test
    void once_a_vote_is_sealed_nobody_alone_makes_a_card_active() {
        made.sealAVoteWith(set);
        CardId first = card(1);
        assertRefused(HandingRefusal.VOTE_SEALED, member, () -> handing.markHandedOver(hamlet.id(), Set.of(first)));
        assertRefused(ActivationRefusal.NOT_REQUESTED, member, () -> activating.confirm(hamlet.id(), first));
        assertRefused(ActivationRefusal.REASON_MISSING, member, () -> activating.request(hamlet.id(), first, " "));
        fixtures.as(member, () -> activating.request(hamlet.id(), first, "Bà cụ nằm viện, hôm nay mới về"));
        assertRefused(ActivationRefusal.SAME_PERSON, member, () -> activating.confirm(hamlet.id(), first));
        assertRefused(ActivationRefusal.ALREADY_REQUESTED, leader, () -> activating.request(hamlet.id(), first, "nữa"));
        assertFalse(cards.get(first).active());

        fixtures.as(leader, () -> activating.confirm(hamlet.id(), first));
        assertTrue(cards.get(first).active());
        assertRefused(ActivationRefusal.NOT_WAITING, leader, () -> activating.confirm(hamlet.id(), first));
        assertTrue(fixtures.as(leader, () -> activating.waiting(hamlet.id())).isEmpty());
    }

    @Test
    void neither_head_nor_strangers_activate_cards() {
        CardId first = card(1);
        for (SignedIn who : List.of(head, fixtures.officer(fixtures.aHamlet(), Office.TEAM_MEMBER))) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, who, () -> activating.request(hamlet.id(), first, "lý do"));
            assertRefused(GeneralRefusal.NOT_ALLOWED, who, () -> activating.confirm(hamlet.id(), first));
            assertRefused(GeneralRefusal.NOT_ALLOWED, who, () -> replacing.replace(hamlet.id(), first, "mất"));
        }
    }

    @Test
    void a_replaced_card_stays_active_for_votes_sealed_before_and_its_household_waits_for_a_new_one() {
        CardId lost = card(2);
        fixtures.as(member, () -> handing.markHandedOver(hamlet.id(), Set.of(lost)));
        assertRefused(ReplacingRefusal.REASON_MISSING, member, () -> replacing.replace(hamlet.id(), lost, ""));
        fixtures.as(member, () -> replacing.replace(hamlet.id(), lost, "mất khi đi chợ"));
        assertRefused(ReplacingRefusal.ALREADY_REPLACED, member, () -> replacing.replace(hamlet.id(), lost, "mất"));
        assertTrue(cards.get(lost).active());
        assertEquals(List.of(2), made.order(hamlet, leader).missing().stream().map(HouseholdCard::number).toList());

        made.makeAll(hamlet, leader);
        assertFalse(card(2).equals(lost));
        assertFalse(cards.get(card(2)).active(), "the new card waits to be handed over");
    }

    @Test
    void a_card_replaced_before_it_was_handed_over_never_becomes_active() {
        CardId torn = card(3);
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), torn, "in hỏng"));
        fixtures.as(member, () -> handing.markHandedOver(hamlet.id(), Set.of(torn)));
        assertRefused(ActivationRefusal.NOT_WAITING, member, () -> activating.request(hamlet.id(), torn, "lý do"));
        assertFalse(cards.get(torn).active());
    }

    @Test
    void a_roll_tells_for_each_of_its_households_the_card_or_that_it_is_missing() {
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), card(4), "in hỏng"));
        FrozenRoll roll = fixtures.as(head, () -> freezing.freeze(hamlet.id()));
        List<HouseholdCard> ofRoll = cards.ofRoll(set.id(), roll.id());
        assertEquals(List.of(false, false, false, true), ofRoll.stream().map(HouseholdCard::missing).toList());
        assertEquals(card(1), ofRoll.getFirst().cardId());
        assertEquals(set, cards.current(hamlet.id()).orElseThrow());
        assertTrue(cards.madeBy(leader.account(), set.id()));
        assertFalse(cards.madeBy(member.account(), set.id()));
    }

    private HandingOverCards.Progress progress() {
        return fixtures.as(member, () -> handing.progress(hamlet.id()));
    }

    private CardId card(int number) {
        return progress().households().stream().filter(household -> household.number() == number)
            .findAny().orElseThrow().cardId();
    }

    private void assertRefused(Refusal reason, SignedIn who, Runnable act) {
        assertEquals(reason, assertThrows(Refused.class, () -> fixtures.as(who, act)).reason());
    }
}
