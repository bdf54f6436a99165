package vn.danban.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.cards.MakingCards.NewCard;
import vn.danban.community.CommunityFixtures;
import vn.danban.community.HouseholdId;
import vn.danban.elections.Curve;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeRefusal;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;
import vn.danban.testing.Caller;
import vn.danban.testing.DanBanTest;

@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example/")
class MakingCardsIT {
    private static final String NEUTRAL = "0".repeat(63) + "1";
    private static final String NO_ELEMENT = "0".repeat(63) + "2";

    private final CommunityFixtures fixtures;
    private final CardsFixtures cards;
    private final MakingCards making;
    private final FillingOffices filling;
    private final HoldingOffices holding;
    private Hamlet hamlet;
    private SignedIn head;
    private SignedIn leader;

    MakingCardsIT(
            CommunityFixtures fixtures, CardsFixtures cards, MakingCards making, FillingOffices filling, HoldingOffices holding) {
        this.fixtures = fixtures;
        this.cards = cards;
        this.making = making;
        this.filling = filling;
        this.holding = holding;
    }

    @BeforeEach
    void aHamletWithThreeHouseholds() {
        hamlet = fixtures.aHamlet();
        head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        fixtures.households(hamlet, head, 3);
    }

    @Test
    void the_same_set_serves_until_its_last_day_and_only_missing_cards_are_asked_for() {
        MakingCards.Order first = cards.order(hamlet, leader);
        assertEquals("https://danban.example", first.publicAddress());
        assertEquals(List.of(1, 2, 3), first.missing().stream().map(HouseholdCard::number).toList());
        make(first.set().id(), new NewCard(first.missing().getFirst().householdId(), cards.key()));
        MakingCards.Order second = cards.order(hamlet, leader);
        assertEquals(first.set(), second.set());
        assertEquals(List.of(2, 3), second.missing().stream().map(HouseholdCard::number).toList());
        assertEquals(1, second.made());
    }

    @Test
    void a_household_has_one_card_in_use() {
        MakingCards.Order order = cards.order(hamlet, leader);
        NewCard card = new NewCard(order.missing().getFirst().householdId(), cards.key());
        make(order.set().id(), card);
        assertRefused(MakingRefusal.CARD_EXISTS, order, new NewCard(card.household(), cards.key()));
        NewCard other = new NewCard(order.missing().getLast().householdId(), cards.key());
        assertRefused(MakingRefusal.CARD_EXISTS, order, other, new NewCard(other.household(), cards.key()));
        assertEquals(1, cards.order(hamlet, leader).made());
    }

    @Test
    void no_key_serves_two_cards() {
        MakingCards.Order order = cards.order(hamlet, leader);
        String key = cards.key();
        assertRefused(MakingRefusal.DUPLICATE_KEY, order,
            new NewCard(order.missing().get(0).householdId(), key), new NewCard(order.missing().get(1).householdId(), key));
        make(order.set().id(), new NewCard(order.missing().get(0).householdId(), key));
        assertRefused(MakingRefusal.DUPLICATE_KEY, order, new NewCard(order.missing().get(1).householdId(), key));
    }

    @Test
    void one_bad_key_refuses_all() {
        MakingCards.Order order = cards.order(hamlet, leader);
        NewCard good = new NewCard(order.missing().get(0).householdId(), cards.key());
        for (String bad : List.of(NEUTRAL, NO_ELEMENT, "", "xyz", cards.key().toUpperCase() + " ", cards.key().toUpperCase(),
                Curve.ORDER_2.encode(), Curve.decode(cards.key()).plus(Curve.ORDER_8).encode(), Curve.NEUTRAL.encodeAboveP())) {
            assertRefused(MakingRefusal.BAD_KEY, order, good, new NewCard(order.missing().get(1).householdId(), bad));
        }
        assertEquals(0, cards.order(hamlet, leader).made());
    }

    @Test
    void a_household_of_another_hamlet_gets_no_card_here() {
        Hamlet other = fixtures.aHamlet();
        SignedIn otherHead = fixtures.officer(other, Office.HAMLET_HEAD);
        SignedIn otherLeader = fixtures.officer(other, Office.TEAM_LEADER);
        fixtures.households(other, otherHead, 1);
        HouseholdId stranger = cards.order(other, otherLeader).missing().getFirst().householdId();
        MakingCards.Order order = cards.order(hamlet, leader);
        assertRefused(MakingRefusal.UNKNOWN_HOUSEHOLD, order, new NewCard(stranger, cards.key()));
        assertRefused(MakingRefusal.UNKNOWN_HOUSEHOLD, order, new NewCard(new HouseholdId(UUID.randomUUID()), cards.key()));
        Refused refused = assertThrows(Refused.class, () -> fixtures.as(otherLeader,
            () -> making.make(other.id(), order.set().id(), List.of(new NewCard(stranger, cards.key())))));
        assertEquals(GeneralRefusal.NOT_FOUND, refused.reason());
    }

    @Test
    void only_the_leader_of_this_hamlet_makes_cards() {
        MakingCards.Order order = cards.order(hamlet, leader);
        NewCard card = new NewCard(order.missing().getFirst().householdId(), cards.key());
        for (SignedIn who : List.of(head, fixtures.officer(hamlet, Office.TEAM_MEMBER), fixtures.officer(hamlet, Office.TRUSTEE),
                fixtures.officer(fixtures.aHamlet(), Office.TEAM_LEADER))) {
            Refused refused = assertThrows(Refused.class,
                () -> fixtures.as(who, () -> making.make(hamlet.id(), order.set().id(), List.of(card))));
            assertEquals(GeneralRefusal.NOT_ALLOWED, refused.reason());
        }
    }

    @Test
    void a_hamlet_without_households_gets_no_cards() {
        Hamlet empty = fixtures.aHamlet();
        SignedIn itsLeader = fixtures.officer(empty, Office.TEAM_LEADER);
        Refused refused = assertThrows(Refused.class, () -> cards.order(empty, itsLeader));
        assertEquals(MakingRefusal.NO_HOUSEHOLDS, refused.reason());
    }

    @Test
    void whoever_made_cards_still_valid_does_not_become_a_trustee_by_leaving_office() {
        cards.makeAll(hamlet, leader);
        fixtures.as(fixtures.administrator(), () -> filling.end(hamlet.id(), holding.heldIn(hamlet.id()).stream()
            .filter(held -> held.office() == Office.TEAM_LEADER).findAny().orElseThrow().id()));
        Refused refused = assertThrows(Refused.class, () -> fixtures.appoint(hamlet, Office.TRUSTEE, leader));
        assertEquals(OfficeRefusal.LEADER_IS_TRUSTEE, refused.reason());
    }

    @Test
    void the_leaders_page_gets_and_sends_what_the_contract_says(EmbeddedServer server) {
        SignedIn caller = fixtures.somebody("totruong", "Lê Thị Tổ Trưởng");
        Hamlet place = fixtures.aHamlet();
        SignedIn placeHead = fixtures.officer(place, Office.HAMLET_HEAD);
        fixtures.appoint(place, Office.TEAM_LEADER, caller);
        fixtures.households(place, placeHead, 2);
        String path = "/api/hamlets/" + place.id().text() + "/card-set";
        assertEquals(401, Caller.of(server.getURI()).get(path).statusCode());

        Caller page = Caller.of(server.getURI()).signedIn("totruong", CommunityFixtures.PASSWORD);
        HttpResponse<String> order = page.get(path);
        assertEquals(200, order.statusCode(), order.body());
        assertTrue(order.body().contains("\"publicAddress\":\"https://danban.example\""), order.body());
        assertTrue(order.body().contains("\"representative\":\"Đại diện 1\""), order.body());
        MakingCards.Order known = cards.order(place, caller);
        String made = known.missing().stream()
            .map(h -> "{\"householdId\":\"%s\",\"publicKey\":\"%s\"}".formatted(h.householdId().text(), cards.key()))
            .collect(Collectors.joining(",", "{\"cards\":[", "]}"));
        HttpResponse<String> answer = page.post(path + "/" + known.set().id().text() + "/cards", made);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("{\"made\":2}", answer.body());
        HttpResponse<String> again = page.post(path + "/" + known.set().id().text() + "/cards", made);
        assertEquals(409, again.statusCode());
        assertTrue(again.body().contains("\"code\":\"CARD_EXISTS\""), again.body());
    }

    private void make(CardSetId set, NewCard... made) {
        assertEquals(made.length, fixtures.as(leader, () -> making.make(hamlet.id(), set, List.of(made))));
    }

    private void assertRefused(Refusal reason, MakingCards.Order order, NewCard... made) {
        Refused refused = assertThrows(Refused.class,
            () -> fixtures.as(leader, () -> making.make(hamlet.id(), order.set().id(), List.of(made))));
        assertEquals(reason, refused.reason());
    }
}
