package vn.danban.office;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.office.Office.AUDITOR;
import static vn.danban.office.Office.COMMUNE_FRONT;
import static vn.danban.office.Office.FRONT_COMMITTEE_HEAD;
import static vn.danban.office.Office.HAMLET_HEAD;
import static vn.danban.office.Office.TEAM_LEADER;
import static vn.danban.office.Office.TEAM_MEMBER;
import static vn.danban.office.Office.TRUSTEE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.place.Hamlet;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;

@DanBanTest
class HoldingOfficesIT {
    private final CommunityFixtures fixtures;
    private final HoldingOffices holding;
    private final FillingOffices filling;
    private Hamlet hamlet;

    HoldingOfficesIT(CommunityFixtures fixtures, HoldingOffices holding, FillingOffices filling) {
        this.fixtures = fixtures;
        this.holding = holding;
        this.filling = filling;
    }

    @BeforeEach
    void aHamlet() {
        hamlet = fixtures.aHamlet();
    }

    @Test
    void whoever_holds_one_of_the_offices_asked_for_may_go_on() {
        SignedIn member = fixtures.officer(hamlet, TEAM_MEMBER);
        assertEquals(member.account(), fixtures.as(member, () -> holding.require(hamlet.id(), TEAM_LEADER, TEAM_MEMBER)));
    }

    @Test
    void another_office_is_not_enough() {
        SignedIn trustee = fixtures.officer(hamlet, TRUSTEE);
        assertRefused(GeneralRefusal.NOT_ALLOWED, trustee, () -> holding.require(hamlet.id(), HAMLET_HEAD));
    }

    @Test
    void an_office_of_another_hamlet_is_not_enough() {
        SignedIn elsewhere = fixtures.officer(fixtures.aHamlet(), HAMLET_HEAD);
        assertRefused(GeneralRefusal.NOT_ALLOWED, elsewhere, () -> holding.require(hamlet.id(), HAMLET_HEAD));
    }

    @Test
    void an_office_that_ended_is_not_enough_and_does_not_end_twice() {
        SignedIn head = fixtures.officer(hamlet, HAMLET_HEAD);
        HoldingId held = holding.heldIn(hamlet.id()).getFirst().id();
        fixtures.as(fixtures.administrator(), () -> filling.end(hamlet.id(), held));
        assertRefused(GeneralRefusal.NOT_ALLOWED, head, () -> holding.require(hamlet.id(), HAMLET_HEAD));
        assertRefused(OfficeRefusal.NOT_HELD, fixtures.administrator(), () -> filling.end(hamlet.id(), held));
    }

    @Test
    void an_administrator_holds_no_office_by_being_one() {
        assertRefused(GeneralRefusal.NOT_ALLOWED, fixtures.administrator(), () -> holding.require(hamlet.id(), HAMLET_HEAD));
    }

    @Test
    void the_head_appoints_team_and_trustees_but_no_head() {
        SignedIn head = fixtures.officer(hamlet, HAMLET_HEAD);
        for (Office office : List.of(TEAM_LEADER, TEAM_MEMBER, TRUSTEE)) {
            SignedIn somebody = fixtures.somebody();
            fixtures.as(head, () -> filling.appoint(hamlet.id(), office, somebody.account(), new Appointment("12/QĐ", null, null)));
            assertTrue(holding.holds(somebody.account(), hamlet.id(), office));
        }
        SignedIn friend = fixtures.somebody();
        for (Office office : List.of(HAMLET_HEAD, FRONT_COMMITTEE_HEAD)) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, head,
                () -> filling.appoint(hamlet.id(), office, friend.account(), Appointment.UNDOCUMENTED));
        }
    }

    @Test
    void the_head_of_one_hamlet_appoints_nobody_in_another() {
        SignedIn head = fixtures.officer(fixtures.aHamlet(), HAMLET_HEAD);
        assertRefused(GeneralRefusal.NOT_ALLOWED, head,
            () -> filling.appoint(hamlet.id(), TRUSTEE, head.account(), Appointment.UNDOCUMENTED));
    }

    @Test
    void one_person_is_not_leader_and_trustee_of_the_same_hamlet() {
        SignedIn leader = fixtures.officer(hamlet, TEAM_LEADER);
        SignedIn trustee = fixtures.officer(hamlet, TRUSTEE);
        assertRefused(OfficeRefusal.LEADER_IS_TRUSTEE, fixtures.administrator(),
            () -> filling.appoint(hamlet.id(), TRUSTEE, leader.account(), Appointment.UNDOCUMENTED));
        endLeader();
        assertRefused(OfficeRefusal.LEADER_IS_TRUSTEE, fixtures.administrator(),
            () -> filling.appoint(hamlet.id(), TEAM_LEADER, trustee.account(), Appointment.UNDOCUMENTED));
    }

    @Test
    void a_leader_here_may_be_a_trustee_elsewhere() {
        SignedIn leader = fixtures.officer(hamlet, TEAM_LEADER);
        Hamlet other = fixtures.aHamlet();
        fixtures.appoint(other, TRUSTEE, leader);
        assertTrue(holding.holds(leader.account(), other.id(), TRUSTEE));
    }

    @Test
    void a_hamlet_has_one_head_at_a_time() {
        SignedIn head = fixtures.officer(hamlet, HAMLET_HEAD);
        SignedIn second = fixtures.somebody();
        assertRefused(OfficeRefusal.HELD_BY_ANOTHER, fixtures.administrator(),
            () -> filling.appoint(hamlet.id(), HAMLET_HEAD, second.account(), Appointment.UNDOCUMENTED));
        assertRefused(OfficeRefusal.ALREADY_HELD, fixtures.administrator(),
            () -> filling.appoint(hamlet.id(), HAMLET_HEAD, head.account(), Appointment.UNDOCUMENTED));
        assertFalse(holding.holds(second.account(), hamlet.id(), HAMLET_HEAD));
    }

    @Test
    void an_officer_of_the_commune_acts_in_that_commune_and_no_other() {
        SignedIn officer = fixtures.somebody();
        fixtures.as(fixtures.administrator(), () -> filling.appoint(hamlet.communeId(), COMMUNE_FRONT, officer.account(),
            new Appointment("7/QĐ-MTTQ", LocalDate.of(2026, 1, 5), LocalDate.of(2031, 1, 5))));

        assertEquals(officer.account(), fixtures.as(officer, () -> holding.require(hamlet.communeId(), COMMUNE_FRONT)));
        Hamlet elsewhere = fixtures.aHamlet();
        assertRefused(GeneralRefusal.NOT_ALLOWED, officer, () -> holding.require(elsewhere.communeId(), COMMUNE_FRONT));
        assertRefused(GeneralRefusal.NOT_ALLOWED, officer, () -> holding.require(hamlet.id(), HAMLET_HEAD));
        assertEquals(LocalDate.of(2031, 1, 5), holding.heldIn(hamlet.communeId()).getFirst().termEnds());
    }

    @Test
    void an_office_that_ended_in_the_commune_gives_no_authority() {
        SignedIn officer = fixtures.somebody();
        OfficeHolding held = fixtures.as(fixtures.administrator(),
            () -> filling.appoint(hamlet.communeId(), AUDITOR, officer.account(), Appointment.UNDOCUMENTED));
        fixtures.as(fixtures.administrator(), () -> filling.end(hamlet.communeId(), held.id()));

        assertRefused(GeneralRefusal.NOT_ALLOWED, officer, () -> holding.require(hamlet.communeId(), AUDITOR));
        assertRefused(OfficeRefusal.NOT_HELD, fixtures.administrator(), () -> filling.end(hamlet.communeId(), held.id()));
    }

    @Test
    void the_head_of_a_hamlet_fills_no_office_of_the_commune() {
        SignedIn head = fixtures.officer(hamlet, HAMLET_HEAD);
        assertRefused(GeneralRefusal.NOT_ALLOWED, head,
            () -> filling.appoint(hamlet.communeId(), COMMUNE_FRONT, head.account(), Appointment.UNDOCUMENTED));
    }

    @Test
    void offices_of_the_commune_and_of_the_hamlet_are_not_mixed_up() {
        SignedIn administrator = fixtures.administrator();
        assertRefused(OfficeRefusal.OFFICE_OF_ANOTHER_PLACE, administrator,
            () -> filling.appoint(hamlet.id(), COMMUNE_FRONT, administrator.account(), Appointment.UNDOCUMENTED));
        assertRefused(OfficeRefusal.OFFICE_OF_ANOTHER_PLACE, administrator,
            () -> filling.appoint(hamlet.communeId(), HAMLET_HEAD, administrator.account(), Appointment.UNDOCUMENTED));
    }

    @Test
    void a_term_that_is_over_is_no_term() {
        SignedIn somebody = fixtures.somebody();
        assertRefused(OfficeRefusal.TERM_ENDS_BEFORE_DECISION, fixtures.administrator(), () -> filling.appoint(hamlet.id(),
            HAMLET_HEAD, somebody.account(), new Appointment("1/QĐ", LocalDate.of(2020, 1, 1), LocalDate.of(2021, 1, 1))));
    }

    private void endLeader() {
        OfficeHolding leader =
            holding.heldIn(hamlet.id()).stream().filter(held -> held.office() == TEAM_LEADER).findAny().orElseThrow();
        fixtures.as(fixtures.administrator(), () -> filling.end(hamlet.id(), leader.id()));
    }

    private void assertRefused(vn.danban.shared.Refusal reason, SignedIn who, Runnable act) {
        assertEquals(reason, assertThrows(Refused.class, () -> fixtures.as(who, act)).reason());
    }
}
