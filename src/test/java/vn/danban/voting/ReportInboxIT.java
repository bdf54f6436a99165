package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Office;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.EntryId;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.ReportInbox.Report;
import vn.danban.preparation.ReportInbox.ReportState;
import vn.danban.preparation.ReportInbox;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;

/** What the commune finds in its inbox, and that nobody receives a report that no longer stands, or agrees to words not read. */
@VotingTest
class ReportInboxIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    ReportInbox inbox;
    @Inject
    ReceivingReports receiving;
    private TestHamlet hamlet;
    private Matter matter;
    private CommuneId commune;

    @BeforeEach
    void a_report() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(2));
        matter = fixtures.aMatter(hamlet);
        commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        fixtures.preparing.untilReported(hamlet, matter);
    }

    private Person officer(Office office) {
        return fixtures.preparing.communeOfficer(hamlet, office);
    }

    private Report newest() {
        return officer(Office.COMMUNE_FRONT).does(() -> inbox.of(commune)).getFirst();
    }

    @Test
    void a_report_waits_for_both_and_says_for_whom_and_how_long() {
        assertEquals(List.of(Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT), newest().awaits());
        assertEquals(0, newest().daysSince(fixtures.preparing.today()));
        assertEquals(3, newest().daysSince(fixtures.preparing.today().plusDays(3)));
        assertEquals("1/BC", newest().sent().number());
        assertEquals(fixtures.preparing.today(), newest().sent().dated());

        fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_PEOPLES_COMMITTEE);
        assertEquals(List.of(Office.COMMUNE_FRONT), newest().awaits());
        fixtures.preparing.receive(hamlet, matter, Office.COMMUNE_FRONT);
        assertEquals(ReportState.RECEIVED, newest().state());
        assertEquals(List.of(), newest().awaits());
    }

    @Test
    void only_the_receiving_offices_of_this_commune_read_it() {
        for (Person person : List.of(hamlet.head(), hamlet.front(), hamlet.leader(), fixtures.people.named("passer-by"))) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> inbox.of(commune)));
        }
    }

    @Test
    void a_report_about_words_that_changed_stands_no_longer() {
        hamlet.head().does(() -> fixtures.the(ProposingMatters.class).reword(matter.id(), new MatterText("Tên khác", "Đồng ý không?", ""), "Gọi cho đúng tên"));
        assertEquals(ReportState.REPLACED, newest().state());
    }

    @Test
    void a_report_of_a_matter_that_went_on_in_another_form_stands_no_longer() {
        hamlet.head().does(() -> fixtures.the(ProposingMatters.class).changeForm(matter.id(), DecisionForm.MEETING));
        assertEquals(ReportState.REPLACED, newest().state());
    }

    @Test
    void an_officer_receives_the_report_read_and_not_the_one_that_came_in_its_place() {
        EntryId read = fixtures.preparing.report(matter);
        hamlet.head().does(() -> fixtures.the(WithdrawingEvidence.class).withdraw(matter.id(), read));
        PreparationEntry second = fixtures.preparing.reportTo(hamlet, matter, "2/BC");
        Person front = officer(Office.COMMUNE_FRONT);
        assertRefused(PreparationRefusal.REPORT_REPLACED, () -> front.does(() -> receiving.receive(matter.id(), read, Office.COMMUNE_FRONT)));
        assertRefused(PreparationRefusal.REPORT_REPLACED,
            () -> front.does(() -> receiving.sendBack(matter.id(), read, Office.COMMUNE_FRONT, "Thiếu")));
        front.does(() -> receiving.receive(matter.id(), second.id(), Office.COMMUNE_FRONT));
    }

    @Test
    void a_returned_report_shows_why() {
        officer(Office.COMMUNE_FRONT).does(
            () -> receiving.sendBack(matter.id(), fixtures.preparing.report(matter), Office.COMMUNE_FRONT, "Thiếu nơi giúp bà con"));
        assertEquals(ReportState.RETURNED, newest().state());
        assertEquals("Thiếu nơi giúp bà con", newest().returned());
    }

    @Test
    void nobody_agrees_to_words_that_were_changed_after_they_were_read() {
        Matter another = fixtures.aMatter(hamlet);
        hamlet.head().does(() -> fixtures.the(ProposingMatters.class).reword(another.id(), new MatterText("Tên khác", "Đồng ý không?", ""), "Gọi cho đúng tên"));
        assertRefused(PreparationRefusal.WORDS_CHANGED, () -> hamlet.front().does(
            () -> fixtures.the(AgreeingOnOnlineVote.class).agreeOnContent(another, Office.FRONT_COMMITTEE_HEAD)));
    }

    @Test
    void a_report_needs_a_date_that_is_not_still_to_come() {
        hamlet.head().does(() -> fixtures.the(WithdrawingEvidence.class).withdraw(matter.id(), fixtures.preparing.report(matter)));
        AgreeingOnOnlineVote agreeing = fixtures.the(AgreeingOnOnlineVote.class);
        assertRefused(PreparationRefusal.DATE_MISSING_OR_IN_THE_FUTURE,
            () -> hamlet.head().does(() -> agreeing.report(matter.id(), "2/BC", null, "Kính gửi")));
        assertRefused(PreparationRefusal.DATE_MISSING_OR_IN_THE_FUTURE,
            () -> hamlet.head().does(() -> agreeing.report(matter.id(), "2/BC", fixtures.preparing.today().plusDays(1), "Kính gửi")));
    }
}
