package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote.Finding;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.EntryId;
import vn.danban.preparation.InvitingHouseholds;
import vn.danban.preparation.NamingTeam;
import vn.danban.preparation.NamingTeam.Named;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.ReportInbox;
import vn.danban.preparation.TeamCapacity;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Messages;
import vn.danban.shared.Refused;
import vn.danban.testing.People.Person;

/** The way to an online vote, step by step: too early, by the wrong person, twice, and by one person for two. */
@VotingTest
class PreparingVotesIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    AgreeingOnOnlineVote agreeing;
    @Inject
    ReceivingReports receiving;
    @Inject
    NamingTeam naming;
    @Inject
    InvitingHouseholds inviting;
    @Inject
    ReportInbox inbox;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4));
        matter = fixtures.aMatter(hamlet);
    }

    private PreparationStep next() {
        return preparation().next().orElseThrow();
    }

    private Preparation preparation() {
        return fixtures.the(Preparations.class).of(matter.id());
    }

    @Test
    void each_step_waits_for_the_one_before() {
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> head(() -> agreeing.agreeOnForm(matter.id(), Office.HAMLET_HEAD, "Việc nhỏ")));
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> head(() -> agreeing.findDevices(matter.id(), new Finding(3, 1, "Đủ"))));
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> head(() -> agreeing.report(matter.id(), "1/BC", today(), "Kính gửi")));
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> officer(Office.COMMUNE_FRONT).does(() -> receiving.receive(matter.id(), report(), Office.COMMUNE_FRONT)));
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> head(() -> team()));
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> hamlet.leader().does(() -> inviting.invited(matter.id(), "")));
        assertEquals(PreparationStep.CONTENT_AGREED, next());
    }

    @Test
    void what_is_missing_names_itself_its_article_and_who_must_act() {
        Refused refused = assertThrows(Refused.class, () -> head(() -> agreeing.report(matter.id(), "1/BC", today(), "Kính gửi")));
        String sentence = new Messages().refusal(Messages.VIETNAMESE, refused);
        assertTrue(sentence.contains("Điều 16 khoản 2") && sentence.contains("Trưởng ban công tác Mặt trận"), sentence);
    }

    @Test
    void both_sides_agree_and_neither_twice_nor_for_the_other() {
        head(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD));
        assertEquals(PreparationStep.CONTENT_AGREED, next());
        assertRefused(PreparationRefusal.STEP_DONE, () -> head(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> head(() -> agreeing.agreeOnContent(matter, Office.FRONT_COMMITTEE_HEAD)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.front().does(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.leader().does(() -> agreeing.agreeOnContent(matter, Office.TEAM_LEADER)));
        hamlet.front().does(() -> agreeing.agreeOnContent(matter, Office.FRONT_COMMITTEE_HEAD));
        assertEquals(PreparationStep.FORM_AGREED, next());
    }

    @Test
    void one_person_in_two_offices_cannot_record_both_sides() {
        TestHamlet odd = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        Person both = odd.head();
        swapFrontHead(odd, both);
        Matter theirs = fixtures.aMatter(odd);
        both.does(() -> agreeing.agreeOnContent(theirs, Office.HAMLET_HEAD));
        assertRefused(PreparationRefusal.SAME_PERSON, () -> both.does(() -> agreeing.agreeOnContent(theirs, Office.FRONT_COMMITTEE_HEAD)));
    }

    private void swapFrontHead(TestHamlet odd, Person both) {
        FillingOffices filling = fixtures.the(FillingOffices.class);
        fixtures.asOwner("UPDATE offices SET until = current_date WHERE hamlet_id = ? AND office = 'FRONT_COMMITTEE_HEAD'", odd.id().value());
        fixtures.people.administrator().does(
            () -> filling.appoint(odd.id(), Office.FRONT_COMMITTEE_HEAD, both.account(), Appointment.UNDOCUMENTED));
    }

    @Test
    void one_officer_of_the_commune_cannot_receive_for_both() {
        untilReported();
        Person front = officer(Office.COMMUNE_FRONT);
        var commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
            .appoint(commune, Office.COMMUNE_PEOPLES_COMMITTEE, front.account(), Appointment.UNDOCUMENTED));
        front.does(() -> receiving.receive(matter.id(), report(), Office.COMMUNE_FRONT));
        assertRefused(PreparationRefusal.SAME_PERSON, () -> front.does(() -> receiving.receive(matter.id(), report(), Office.COMMUNE_PEOPLES_COMMITTEE)));
        assertEquals(PreparationStep.RECEIVED, next());
    }

    @Test
    void officers_of_another_commune_receive_nothing_here() {
        untilReported();
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        Person stranger = fixtures.people.named("stranger");
        var commune = fixtures.the(Hamlets.class).get(other.id()).communeId();
        fixtures.people.administrator().does(() -> fixtures.the(FillingOffices.class)
            .appoint(commune, Office.COMMUNE_FRONT, stranger.account(), Appointment.UNDOCUMENTED));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> stranger.does(() -> receiving.receive(matter.id(), report(), Office.COMMUNE_FRONT)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> stranger.does(
            () -> inbox.of(fixtures.the(Hamlets.class).get(hamlet.id()).communeId())));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> head(() -> receiving.receive(matter.id(), report(), Office.HAMLET_HEAD)));
    }

    @Test
    void a_report_sent_back_with_its_reason_has_to_be_sent_anew() {
        untilReported();
        Person front = officer(Office.COMMUNE_FRONT);
        assertRefused(PreparationRefusal.REASON_MISSING, () -> front.does(() -> receiving.sendBack(matter.id(), report(), Office.COMMUNE_FRONT, " ")));
        front.does(() -> receiving.sendBack(matter.id(), report(), Office.COMMUNE_FRONT, "Thiếu nơi giúp bà con"));
        assertEquals(PreparationStep.REPORTED, next());
        head(() -> agreeing.report(matter.id(), "2/BC", today(), "Kính gửi, đã bổ sung"));
        assertEquals(PreparationStep.RECEIVED, next());
        var commune = fixtures.the(Hamlets.class).get(hamlet.id()).communeId();
        assertEquals(List.of(ReportInbox.ReportState.WAITING, ReportInbox.ReportState.RETURNED),
            front.does(() -> inbox.of(commune)).stream().filter(report -> report.matter().id().equals(matter.id()))
                .map(ReportInbox.Report::state).toList());
    }

    @Test
    void numbers_and_reasons_are_asked_for() {
        contentAgreed();
        assertRefused(PreparationRefusal.REASON_MISSING, () -> head(() -> agreeing.agreeOnForm(matter.id(), Office.HAMLET_HEAD, " ")));
        formAgreed();
        assertRefused(PreparationRefusal.MORE_THAN_ALL_HOUSEHOLDS, () -> head(() -> agreeing.findDevices(matter.id(), new Finding(5, 1, "Đủ"))));
        head(() -> agreeing.findDevices(matter.id(), new Finding(4, 1, "Đủ")));
        assertRefused(PreparationRefusal.NUMBER_MISSING, () -> head(() -> agreeing.report(matter.id(), "", today(), "Kính gửi")));
    }

    @Test
    void the_team_has_three_to_five_people_for_all_it_must_stand_for_led_by_the_front() {
        fixtures.preparing.untilReceived(hamlet, matter);
        Person third = fixtures.people.named("third");
        Named leader = new Named(hamlet.leader().account(), Set.of(TeamCapacity.FRONT_COMMITTEE));
        Named village = new Named(hamlet.member().account(), Set.of(TeamCapacity.HAMLET));
        Named skilled = new Named(third.account(), Set.of(TeamCapacity.IT_SKILLED));
        Appointment decision = new Appointment("1/QĐ", null, null);

        assertRefused(PreparationRefusal.TEAM_SIZE, () -> head(() -> naming.name(matter.id(), leader, List.of(village), decision)));
        assertRefused(PreparationRefusal.TEAM_SIZE, () -> head(() -> naming.name(matter.id(), leader, List.of(village, village, village), decision)));
        assertRefused(PreparationRefusal.TEAM_CAPACITY_MISSING, () -> head(() -> naming.name(matter.id(), leader, List.of(village, skilled), decision)));
        assertRefused(PreparationRefusal.LEADER_NOT_FROM_FRONT, () -> head(() -> naming.name(matter.id(),
            new Named(hamlet.leader().account(), Set.of(TeamCapacity.HAMLET)), List.of(village, skilled), decision)));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.front().does(() -> team()));
        assertEquals(PreparationStep.TEAM_NAMED, next());

        assertRefused(PreparationRefusal.NUMBER_MISSING, () -> head(() -> naming.name(matter.id(), leader, List.of(village, skilled), Appointment.UNDOCUMENTED)));
        head(() -> team());
        assertEquals(3, fixtures.the(Preparations.class).team(preparation()).stream().map(member -> member.accountId()).distinct().count());
        assertRefused(PreparationRefusal.STEP_DONE, () -> head(() -> team()));
    }

    @Test
    void n_stands_from_the_naming_of_the_team_on() {
        fixtures.preparing.untilAsked(hamlet, matter);
        fixtures.addHousehold(hamlet.id(), hamlet.head(), 5);
        assertEquals(4, hamlet.leader().does(() -> inviting.progress(hamlet.id(), preparation())).households());
    }

    @Test
    void whoever_was_not_reached_has_to_be_accounted_for() {
        TestHamlet some = fixtures.made(fixtures.aHamlet().withHouseholds(4).withCardsHandedOver(3));
        Matter theirs = fixtures.aMatter(some);
        fixtures.preparing.untilReceived(some, theirs);
        some.head().does(() -> naming.name(theirs.id(), new Named(some.leader().account(), Set.of(TeamCapacity.FRONT_COMMITTEE)),
            List.of(new Named(some.member().account(), Set.of(TeamCapacity.HAMLET)), new Named(
                fixtures.people.named("third").account(), EnumSet.of(TeamCapacity.HOUSEHOLD_REPRESENTATIVE, TeamCapacity.IT_SKILLED))),
            new Appointment("1/QĐ", null, null)));
        assertRefused(PreparationRefusal.REASON_MISSING, () -> some.leader().does(() -> inviting.invited(theirs.id(), "")));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> some.member().does(() -> inviting.invited(theirs.id(), "Đi làm xa")));
        some.leader().does(() -> inviting.invited(theirs.id(), "Hộ số 4 đi làm xa, đã gọi điện"));
        fixtures.addHousehold(some.id(), some.head(), 5);
        assertEquals(PreparationStep.CONSENTED, fixtures.the(Preparations.class).of(theirs.id()).next().orElseThrow());
    }

    @Test
    void households_without_a_card_cannot_be_asked() {
        fixtures.addHousehold(hamlet.id(), hamlet.head(), 5);
        fixtures.preparing.untilReceived(hamlet, matter);
        head(() -> team());
        assertRefused(PreparationRefusal.CARDS_MISSING, () -> hamlet.leader().does(() -> inviting.invited(matter.id(), "Chưa")));
    }

    @Test
    void new_words_have_to_be_agreed_on_anew() {
        contentAgreed();
        head(() -> fixtures.the(ProposingMatters.class).reword(matter.id(), new MatterText("Tên khác", "Đồng ý không?", ""), "Gọi cho đúng tên"));
        assertEquals(PreparationStep.CONTENT_AGREED, next());
    }

    @Test
    void a_matter_for_a_meeting_has_no_such_way() {
        Matter meeting = head(() -> fixtures.the(ProposingMatters.class).propose(hamlet.id(), MatterKind.OTHER_SELF_GOVERNING_WORK,
            DecisionForm.MEETING, new MatterText("Việc", "Đồng ý không?", "")));
        assertRefused(PreparationRefusal.NOT_AN_ONLINE_MATTER, () -> head(() -> agreeing.agreeOnContent(meeting, Office.HAMLET_HEAD)));
    }

    @Test
    void evidence_is_added_and_never_changed_not_even_by_the_owner_of_the_tables() {
        head(() -> agreeing.agreeOnContent(matter, Office.HAMLET_HEAD));
        for (var hand : List.of(fixtures.application(), fixtures.owner())) {
            assertThrows(SQLException.class, () -> hand.execute("UPDATE preparation_entries SET words = 'x'"));
            assertThrows(SQLException.class, () -> hand.execute("DELETE FROM preparation_entries"));
        }
    }

    /** The report that stands; any other while there is none. */
    private EntryId report() {
        return preparation().report().map(PreparationEntry::id).orElseGet(() -> new EntryId(UUID.randomUUID()));
    }

    private LocalDate today() {
        return fixtures.preparing.today();
    }

    private <T> T head(java.util.concurrent.Callable<T> work) {
        return hamlet.head().does(work);
    }

    private Person officer(Office office) {
        return fixtures.preparing.communeOfficer(hamlet, office);
    }

    private PreparationEntry team() {
        return fixtures.preparing.nameTeamAs(hamlet, matter);
    }

    private void contentAgreed() {
        fixtures.preparing.agreeOnContent(hamlet, matter);
    }

    private void formAgreed() {
        head(() -> fixtures.preparing.formAgreed(matter, Office.HAMLET_HEAD));
        hamlet.front().does(() -> fixtures.preparing.formAgreed(matter, Office.FRONT_COMMITTEE_HEAD));
    }

    private void untilReported() {
        fixtures.preparing.untilReported(hamlet, matter);
    }
}
