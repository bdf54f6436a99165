package vn.danban.representation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountRefusal;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.access.SignInRefusal;
import vn.danban.access.SignedIn;
import vn.danban.cards.CardId;
import vn.danban.cards.CardsFixtures;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HouseholdCard;
import vn.danban.cards.MakingCards;
import vn.danban.cards.MakingRefusal;
import vn.danban.cards.ReplacingCards;
import vn.danban.community.CommunityFixtures;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;
import vn.danban.tries.TriesRefusal;
import vn.danban.tries.TryKind;

@DanBanTest
@Property(name = "danban.public-address", value = "https://danban.example")
class BecomingRepresentativeIT {
    private static final AtomicLong CODES = new AtomicLong(1_000_000_000_000_000L);
    private static final String HOME = "203.0.113.7";
    private static final String PASSWORD = "một câu dễ nhớ của nhà tôi";

    @Inject
    ApplicationContext house;
    @Inject
    CommunityFixtures fixtures;
    @Inject
    CardsFixtures cards;
    @Inject
    MakingCards making;
    @Inject
    HandingOverCards handing;
    @Inject
    ReplacingCards replacing;
    @Inject
    BecomingRepresentative becoming;
    @Inject
    Representing representing;
    @Inject
    EndingRepresentation ending;
    private Hamlet hamlet;
    private SignedIn leader;
    private List<String> codes;
    private MakingCards.Order order;

    @BeforeEach
    void two_households_with_cards() throws Exception {
        Sql.owner(house).execute("DELETE FROM wrong_tries");
        hamlet = fixtures.aHamlet();
        SignedIn head = fixtures.officer(hamlet, Office.HAMLET_HEAD);
        leader = fixtures.officer(hamlet, Office.TEAM_LEADER);
        fixtures.households(hamlet, head, 2);
        codes = make();
        handOver();
    }

    private List<String> make() {
        order = cards.order(hamlet, leader);
        List<MakingCards.NewCard> made = order.missing().stream().map(household -> new MakingCards.NewCard(
            household.householdId(), cards.key(), Long.toString(CODES.incrementAndGet()))).toList();
        fixtures.as(leader, () -> making.make(hamlet.id(), order.set().id(), made));
        return made.stream().map(MakingCards.NewCard::accountCode).toList();
    }

    private void handOver() {
        fixtures.as(leader, () -> handing.markHandedOver(hamlet.id(), java.util.Set.copyOf(
            handing.progress(hamlet.id()).notHandedOver().stream().map(HouseholdCard::cardId).toList())));
    }

    private CardId card(int number) {
        return fixtures.as(leader, () -> handing.progress(hamlet.id())).households().stream()
            .filter(one -> one.number() == number).findFirst().orElseThrow().cardId();
    }

    private NewAccount account(String loginName) {
        return new NewAccount(LoginName.of(loginName), "Bà Ba", PASSWORD, true);
    }

    private String telephone() {
        return "09" + (CODES.incrementAndGet() % 100_000_000 + 100_000_000 + "").substring(1);
    }

    @Test
    void with_the_code_on_the_card_an_account_speaks_for_the_household_and_is_nobodys_administrator() {
        String grouped = codes.getFirst().replaceAll("(.{4})", "$1 ");
        assertEquals(1, becoming.look(grouped, HOME).number());

        SignedIn opened = becoming.open(grouped, account(telephone()), HOME);

        assertFalse(opened.administrator());
        assertEquals(order.missing().getFirst().householdId(), fixtures.as(opened, () -> representing.require(hamlet.id())));
        Hamlet elsewhere = fixtures.aHamlet();
        fixtures.as(opened, () -> assertRefused(RepresentationRefusal.NO_HOUSEHOLD_HERE, () -> representing.require(elsewhere.id())));
        assertRefused(SignInRefusal.NOT_SIGNED_IN, () -> representing.require(hamlet.id()));
    }

    @Test
    void a_code_is_good_once() {
        becoming.open(codes.getFirst(), account(telephone()), HOME);

        assertRefused(RepresentationRefusal.WRONG_CODE, () -> becoming.look(codes.getFirst(), HOME));
    }

    @Test
    void what_was_typed_wrongly_leaves_the_code_good() {
        String telephone = telephone();
        becoming.open(codes.getLast(), account(telephone), HOME);

        assertRefused(AccountRefusal.LOGIN_NAME_TAKEN, () -> becoming.open(codes.getFirst(), account(telephone), HOME));
        assertRefused(RepresentationRefusal.NEITHER_TELEPHONE_NOR_E_MAIL, () -> becoming.open(codes.getFirst(), account("ba.ba"), HOME));
        assertEquals(1, becoming.look(codes.getFirst(), HOME).number());
    }

    @Test
    void a_card_that_was_not_handed_over_or_was_replaced_opens_nothing() {
        CardId first = card(1);
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), first, "mất thẻ"));
        assertRefused(RepresentationRefusal.WRONG_CODE, () -> becoming.look(codes.getFirst(), HOME));

        List<String> fresh = make();
        assertRefused(RepresentationRefusal.WRONG_CODE, () -> becoming.look(fresh.getFirst(), HOME));
        handOver();
        assertEquals(1, becoming.look(fresh.getFirst(), HOME).number());
    }

    @Test
    void a_household_has_one_account_until_the_team_ends_it_with_a_reason() {
        SignedIn stranger = becoming.open(codes.getFirst(), account(telephone()), HOME);
        CardId first = card(1);
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), first, "thẻ bị lấy"));
        String fresh = make().getFirst();
        handOver();
        assertRefused(RepresentationRefusal.ALREADY_REPRESENTED, () -> becoming.look(fresh, HOME));

        RepresentedHousehold found = fixtures.as(leader, () -> ending.in(hamlet.id())).getFirst();
        fixtures.as(leader, () -> assertRefused(RepresentationRefusal.REASON_MISSING, () -> ending.end(hamlet.id(), found.id(), " ")));
        fixtures.as(leader, () -> ending.end(hamlet.id(), found.id(), "Không phải người nhà"));

        assertTrue(fixtures.as(stranger, () -> representing.household(hamlet.id())).isEmpty());
        SignedIn owner = becoming.open(fresh, account(telephone()), HOME);
        assertTrue(fixtures.as(owner, () -> representing.household(hamlet.id())).isPresent());
    }

    @Test
    void somebody_with_an_account_adds_a_household_to_it() {
        SignedIn opened = becoming.open(codes.getFirst(), account(telephone()), HOME);

        fixtures.as(opened, () -> becoming.add(codes.getLast(), HOME));

        assertEquals(List.of(1, 2), fixtures.as(opened, () -> representing.mine()).stream().map(RepresentedHousehold::number).toList());
        assertRefused(SignInRefusal.NOT_SIGNED_IN, () -> becoming.add("1", HOME));
    }

    @Test
    void only_the_team_of_the_hamlet_sees_and_ends() {
        becoming.open(codes.getFirst(), account(telephone()), HOME);
        RepresentedHousehold found = fixtures.as(leader, () -> ending.in(hamlet.id())).getFirst();
        Hamlet other = fixtures.aHamlet();
        SignedIn otherLeader = fixtures.officer(other, Office.TEAM_LEADER);

        fixtures.as(otherLeader, () -> assertRefused(GeneralRefusal.NOT_ALLOWED, () -> ending.in(hamlet.id())));
        fixtures.as(otherLeader, () -> assertRefused(GeneralRefusal.NOT_ALLOWED, () -> ending.end(hamlet.id(), found.id(), "x")));
        fixtures.as(otherLeader, () -> assertRefused(GeneralRefusal.NOT_FOUND, () -> ending.end(other.id(), found.id(), "x")));
    }

    @Test
    void guessing_codes_is_slow_from_one_address_and_hinders_nobody_elsewhere() {
        for (int i = 0; i < TryKind.ACTIVATION_CODE.perNameAndAddress(); i++) {
            String guess = "000000000000000" + i;
            assertRefused(RepresentationRefusal.WRONG_CODE, () -> becoming.look(guess, "203.0.113.66"));
        }
        assertRefused(TriesRefusal.TOO_MANY, () -> becoming.look(codes.getFirst(), "203.0.113.66"));
        assertEquals(1, becoming.look(codes.getFirst(), HOME).number());
    }

    @Test
    void cards_are_refused_whose_codes_are_no_codes_or_alike() {
        SignedIn other = fixtures.officer(fixtures.aHamlet(), Office.TEAM_MEMBER);
        CardId first = card(1);
        CardId second = card(2);
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), first, "mất"));
        fixtures.as(leader, () -> replacing.replace(hamlet.id(), second, "mất"));
        MakingCards.Order again = cards.order(hamlet, leader);
        for (List<String> bad : List.of(List.of("123", "1234567890123456"), List.of("1234567890123456", "1234567890123456"))) {
            List<MakingCards.NewCard> made = List.of(new MakingCards.NewCard(again.missing().get(0).householdId(), cards.key(), bad.get(0)),
                new MakingCards.NewCard(again.missing().get(1).householdId(), cards.key(), bad.get(1)));
            fixtures.as(leader, () -> assertRefused(MakingRefusal.BAD_ACCOUNT_CODE, () -> making.make(hamlet.id(), again.set().id(), made)));
        }
        assertTrue(fixtures.as(other, () -> representing.mine()).isEmpty());
    }
}
