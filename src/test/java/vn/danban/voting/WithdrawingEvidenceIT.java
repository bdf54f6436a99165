package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.Matter;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;

/** What was recorded by mistake is taken back by whoever recorded it, in every office, until the next step was taken. */
@VotingTest
class WithdrawingEvidenceIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    AgreeingOnOnlineVote agreeing;
    @Inject
    WithdrawingEvidence withdrawing;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
        matter = fixtures.aMatter(hamlet);
    }

    private Preparation preparation() {
        return fixtures.the(Preparations.class).of(matter.id());
    }

    private PreparationStep next() {
        return preparation().next().orElseThrow();
    }

    private Person officer(Office office) {
        return fixtures.preparing.communeOfficer(hamlet, office);
    }

    private void withdraw(Person person, PreparationEntry entry) {
        person.does(() -> withdrawing.withdraw(matter.id(), entry.id()));
    }

    @Test
    void what_one_recorded_oneself_can_be_taken_back_until_others_build_on_it() {
        PreparationEntry own = hamlet.head().does(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> withdraw(hamlet.front(), own));
        withdraw(hamlet.head(), own);
        fixtures.preparing.agreeOnContent(hamlet, matter);
        PreparationEntry again = preparation().by(PreparationStep.CONTENT_AGREED, Office.HAMLET_HEAD).orElseThrow();
        hamlet.front().does(() -> fixtures.preparing.formAgreed(matter, Office.FRONT_COMMITTEE_HEAD));
        hamlet.head().does(() -> fixtures.preparing.formAgreed(matter, Office.HAMLET_HEAD));
        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW, () -> withdraw(hamlet.head(), again));
    }

    @Test
    void an_entry_of_a_predecessor_is_not_ones_own() {
        PreparationEntry former = hamlet.head().does(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD));
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE hamlet_id = ? AND office = 'HAMLET_HEAD'", hamlet.id().value());
        Person successor = fixtures.people.named("successor");
        fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
            .appoint(hamlet.id(), Office.HAMLET_HEAD, successor.account(), Appointment.UNDOCUMENTED));
        assertRefused(PreparationRefusal.NOT_YOURS, () -> withdraw(successor, former));
    }

    @Test
    void an_officer_of_the_commune_takes_a_receipt_back_until_the_team_is_named() {
        fixtures.preparing.untilReported(hamlet, matter);
        PreparationEntry committee = fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_PEOPLES_COMMITTEE);
        PreparationEntry front = fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_FRONT);
        assertEquals(PreparationStep.TEAM_NAMED, next());
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> withdraw(officer(Office.COMMUNE_PEOPLES_COMMITTEE), front));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> withdraw(hamlet.head(), committee));
        assertTrue(officer(Office.COMMUNE_FRONT).does(() -> withdrawing.mayWithdraw(matter, front, preparation())));
        withdraw(officer(Office.COMMUNE_FRONT), front);
        assertEquals(PreparationStep.RECEIVED, next());

        fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_FRONT);
        fixtures.preparing.nameTeam(hamlet, matter);
        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW, () -> withdraw(officer(Office.COMMUNE_PEOPLES_COMMITTEE), committee));
        assertFalse(officer(Office.COMMUNE_PEOPLES_COMMITTEE).does(() -> withdrawing.mayWithdraw(matter, committee, preparation())));
    }

    @Test
    void nothing_is_taken_back_twice() {
        fixtures.preparing.untilReported(hamlet, matter);
        PreparationEntry report = preparation().report().orElseThrow();
        withdraw(hamlet.head(), report);
        assertEquals(PreparationStep.REPORTED, next());
        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW, () -> withdraw(hamlet.head(), report));
    }

    @Test
    void a_team_named_by_mistake_is_named_anew_and_n_stays() {
        fixtures.preparing.untilReceived(hamlet, matter);
        PreparationEntry first = fixtures.preparing.nameTeam(hamlet, matter);
        withdraw(hamlet.head(), first);
        assertEquals(PreparationStep.TEAM_NAMED, next());
        fixtures.addHousehold(hamlet.id(), hamlet.head(), 4);

        PreparationEntry second = fixtures.preparing.nameTeam(hamlet, matter);

        assertNotEquals(first.id(), second.id());
        assertEquals(first.rollId(), second.rollId());
        assertEquals(3, hamlet.leader().does(() -> fixtures.the(InvitingHouseholds.class).progress(hamlet.id(), preparation())).households());
    }

    @Test
    void the_invitation_stands_from_the_moment_households_are_asked_and_not_only_once_they_have_answered() {
        fixtures.preparing.untilAsked(hamlet, matter);
        PreparationEntry invited = preparation().evidence(PreparationStep.INVITED).getLast();
        withdraw(hamlet.leader(), invited);
        fixtures.preparing.invite(hamlet, matter);
        PreparationEntry again = preparation().evidence(PreparationStep.INVITED).getLast();
        hamlet.leader().does(() -> fixtures.the(HoldingConsentPolls.class)
            .open(matter.id(), fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1))));

        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW, () -> withdraw(hamlet.leader(), again));
    }

    @Test
    void after_a_report_came_back_the_finding_it_rested_on_can_be_corrected() {
        fixtures.preparing.untilReported(hamlet, matter);
        PreparationEntry devices = preparation().evidence(PreparationStep.DEVICES_FOUND).getLast();
        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW, () -> withdraw(hamlet.head(), devices));
        officer(Office.COMMUNE_FRONT).does(() -> fixtures.the(ReceivingReports.class)
            .sendBack(matter.id(), fixtures.preparing.report(matter), Office.COMMUNE_FRONT, "Số hộ có máy chưa đúng"));

        withdraw(hamlet.head(), devices);

        assertEquals(PreparationStep.DEVICES_FOUND, next());
    }

    @Test
    void whoever_left_the_office_takes_nothing_back() {
        fixtures.preparing.untilReported(hamlet, matter);
        PreparationEntry report = preparation().report().orElseThrow();
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE hamlet_id = ? AND office = 'HAMLET_HEAD'", hamlet.id().value());
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> withdraw(hamlet.head(), report));
    }

    @Test
    void nobody_stands_for_both_sides_not_even_one_office_after_the_other() {
        TestHamlet odd = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        Matter theirs = fixtures.aMatter(odd);
        fixtures.preparing.agreeOnContent(odd, theirs);
        exchangeOffices(odd);

        assertRefused(PreparationRefusal.SAME_PERSON, () -> odd.front().does(() -> fixtures.preparing.formAgreed(theirs, Office.HAMLET_HEAD)));
        assertRefused(PreparationRefusal.SAME_PERSON,
            () -> odd.head().does(() -> fixtures.preparing.formAgreed(theirs, Office.FRONT_COMMITTEE_HEAD)));
        assertEquals(PreparationStep.FORM_AGREED, fixtures.the(Preparations.class).of(theirs.id()).next().orElseThrow());
    }

    /** Who was head becomes head of the Front committee, and the other way round. */
    private void exchangeOffices(TestHamlet odd) {
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE hamlet_id = ? AND office IN ('HAMLET_HEAD', 'FRONT_COMMITTEE_HEAD')",
            odd.id().value());
        fixtures.people.administrator().acts(() -> {
            FillingOffices filling = fixtures.the(FillingOffices.class);
            filling.appoint(odd.id(), Office.HAMLET_HEAD, odd.front().account(), Appointment.UNDOCUMENTED);
            filling.appoint(odd.id(), Office.FRONT_COMMITTEE_HEAD, odd.head().account(), Appointment.UNDOCUMENTED);
        });
    }
}
