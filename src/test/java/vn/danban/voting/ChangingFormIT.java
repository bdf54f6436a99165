package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.ConsentRefusal;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterRefusal;
import vn.danban.matter.MatterText;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.Office;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.shared.GeneralRefusal;
import vn.danban.testing.People.Person;

/** A matter that was to be decided online goes on in another lawful form, above all when households did not choose this one. */
@VotingTest
class ChangingFormIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    ProposingMatters proposing;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(3));
        matter = fixtures.aMatter(hamlet);
    }

    private Matter change(DecisionForm form) {
        return hamlet.head().does(() -> proposing.changeForm(matter.id(), form));
    }

    private ConsentPoll asked() {
        fixtures.preparing.untilAsked(hamlet, matter);
        return hamlet.leader().does(() -> fixtures.the(HoldingConsentPolls.class)
            .open(matter.id(), fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1))));
    }

    private void refused(ConsentPoll poll) {
        fixtures.asOwner("UPDATE consent_polls SET closed_at = clock_timestamp(), agree = 1, disagree = 1 WHERE id = ?", poll.id().text());
    }

    @Test
    void households_that_did_not_choose_to_decide_online_can_be_called_to_a_meeting() {
        refused(asked());
        assertTrue(fixtures.the(Preparations.class).of(matter.id()).isRefusedByHouseholds());

        assertEquals(DecisionForm.MEETING, change(DecisionForm.MEETING).form());

        assertRefused(CallRefusal.NOT_AN_ONLINE_MATTER, () -> fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(1), Duration.ofHours(1)));
        assertEquals(List.of(), fixtures.the(Votes.class).on(matter.id()));
    }

    @Test
    void what_was_recorded_on_the_way_stays_to_be_read_and_nothing_is_added() {
        fixtures.preparing.agreeOnContent(hamlet, matter);
        change(DecisionForm.BALLOT_SURVEY);

        assertEquals(2, fixtures.the(Preparations.class).of(matter.id()).evidence(PreparationStep.CONTENT_AGREED).size());
        PreparationEntry own = fixtures.the(Preparations.class).of(matter.id()).by(PreparationStep.CONTENT_AGREED, Office.HAMLET_HEAD).orElseThrow();
        assertRefused(PreparationRefusal.TOO_LATE_TO_WITHDRAW,
            () -> hamlet.head().does(() -> fixtures.the(WithdrawingEvidence.class).withdraw(matter.id(), own.id())));
        assertRefused(PreparationRefusal.NOT_AN_ONLINE_MATTER, () -> hamlet.head().does(() -> fixtures.preparing.formAgreed(matter, Office.HAMLET_HEAD)));
    }

    @Test
    void there_is_no_way_back_and_no_other_change() {
        assertRefused(MatterRefusal.NO_SUCH_CHANGE_OF_FORM, () -> change(DecisionForm.ONLINE_VOTE));
        change(DecisionForm.MEETING);
        assertRefused(MatterRefusal.NO_SUCH_CHANGE_OF_FORM, () -> change(DecisionForm.ONLINE_VOTE));
        assertRefused(MatterRefusal.NO_SUCH_CHANGE_OF_FORM, () -> change(DecisionForm.BALLOT_SURVEY));
        Matter road = hamlet.head().does(() -> proposing.propose(hamlet.id(), MatterKind.WORKS_IN_HAMLET, DecisionForm.MEETING,
            new MatterText("Làm đường", "Bà con có đồng ý không?", "")));
        assertRefused(MatterRefusal.NO_SUCH_CHANGE_OF_FORM, () -> hamlet.head().does(() -> proposing.changeForm(road.id(), DecisionForm.ONLINE_VOTE)));
    }

    @Test
    void the_form_stands_while_households_are_asked_and_once_a_vote_was_called() {
        asked();
        assertRefused(ConsentRefusal.POLL_RUNNING, () -> change(DecisionForm.MEETING));

        TestVote vote = fixtures.aCalledVote(hamlet);
        assertRefused(CallRefusal.FORM_STANDS,
            () -> hamlet.head().does(() -> proposing.changeForm(vote.now().matterId(), DecisionForm.MEETING)));
        assertEquals(DecisionForm.ONLINE_VOTE, fixtures.the(Matters.class).get(vote.now().matterId()).form());
    }

    @Test
    void only_the_head_of_this_hamlet_changes_it() {
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        for (Person person : List.of(hamlet.front(), hamlet.leader(), hamlet.member(), other.head())) {
            assertRefused(GeneralRefusal.NOT_ALLOWED, () -> person.does(() -> proposing.changeForm(matter.id(), DecisionForm.MEETING)));
        }
    }
}
