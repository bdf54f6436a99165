package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.consent.AnsweringConsentPolls;
import vn.danban.consent.ConsentOutcome;
import vn.danban.consent.ConsentPoll;
import vn.danban.consent.ConsentPolls;
import vn.danban.consent.ConsentRefusal;
import vn.danban.consent.HoldingConsentPolls;
import vn.danban.matter.Matter;
import vn.danban.preparation.PreparationRefusal;
import vn.danban.preparation.Preparations;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.SignStatement;
import vn.danban.protocol.statement.ConsentStatement.Answer;
import vn.danban.shared.GeneralRefusal;

/** Households are asked whether the matter is to be decided online: openly, by card, once, and more than half of ALL must agree. */
@VotingTest
class ConsentPollsIT {
    @Inject
    VotingFixtures fixtures;
    @Inject
    HoldingConsentPolls holding;
    @Inject
    AnsweringConsentPolls answering;
    @Inject
    ConsentPolls polls;
    private TestHamlet hamlet;
    private Matter matter;

    @BeforeEach
    void a_matter() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(6).withCardsHandedOver(5));
        matter = fixtures.aMatter(hamlet);
    }

    private ConsentPoll opened() {
        fixtures.preparing.untilAsked(hamlet, matter);
        return hamlet.leader().does(() -> holding.open(matter.id(), inAnHour()));
    }

    private Instant inAnHour() {
        return fixtures.the(VoteRepository.class).clock().plus(Duration.ofHours(1));
    }

    private byte[] signed(ConsentPoll poll, int home, Answer answer) {
        return fixtures.preparing.consent(matter, poll, hamlet.homes().get(home), answer);
    }

    private void answer(ConsentPoll poll, int home, Answer answer) {
        answering.answer(poll.id(), signed(poll, home, answer));
    }

    @Test
    void households_are_not_asked_before_its_way_is_gone() {
        assertRefused(PreparationRefusal.STEP_TOO_EARLY, () -> hamlet.leader().does(() -> holding.open(matter.id(), inAnHour())));
    }

    @Test
    void only_the_leader_of_the_team_asks_and_once() {
        fixtures.preparing.untilAsked(hamlet, matter);
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.head().does(() -> holding.open(matter.id(), inAnHour())));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> hamlet.member().does(() -> holding.open(matter.id(), inAnHour())));
        assertRefused(ConsentRefusal.CLOSING_IN_THE_PAST, () -> hamlet.leader().does(() -> holding.open(matter.id(), Instant.EPOCH)));
        hamlet.leader().does(() -> holding.open(matter.id(), inAnHour()));
        assertRefused(ConsentRefusal.POLL_EXISTS, () -> hamlet.leader().does(() -> holding.open(matter.id(), inAnHour())));
    }

    @Test
    void nobody_can_be_asked_when_the_cards_have_run_out() {
        fixtures.preparing.untilAsked(hamlet, matter);
        fixtures.asOwner("UPDATE card_sets SET valid_until = current_date - 2 WHERE id = ?", hamlet.cardSet().value());
        assertRefused(ConsentRefusal.NO_CARDS, () -> hamlet.leader().does(() -> holding.open(matter.id(), inAnHour())));
    }

    @Test
    void exactly_half_of_all_is_not_enough_and_one_more_is() {
        ConsentPoll poll = opened();
        for (int home = 0; home < 3; home++) {
            answer(poll, home, Answer.AGREE);
        }
        assertEquals(new ConsentOutcome(3, 0, 6), polls.standing(poll));
        assertRefused(ConsentRefusal.NOT_DECIDED_YET, () -> hamlet.leader().does(() -> holding.close(poll.id())));
        answer(poll, 3, Answer.AGREE);
        assertTrue(hamlet.leader().does(() -> holding.close(poll.id())).outcome().orElseThrow().passed());
        assertTrue(fixtures.the(Preparations.class).of(matter.id()).isComplete());
        assertRefused(ConsentRefusal.POLL_CLOSED, () -> answer(poll, 4, Answer.AGREE));
        assertRefused(ConsentRefusal.POLL_CLOSED, () -> hamlet.leader().does(() -> holding.close(poll.id())));
    }

    @Test
    void silence_is_not_consent_and_the_vote_is_then_not_called() throws InterruptedException {
        ConsentPoll poll = opened();
        answer(poll, 0, Answer.AGREE);
        answer(poll, 1, Answer.DISAGREE);
        fixtures.asOwner("UPDATE consent_polls SET opened = opened - interval '1 day', closes = clock_timestamp() WHERE id = ?", poll.id().text());
        assertRefused(ConsentRefusal.POLL_CLOSED, () -> answer(poll, 2, Answer.AGREE));
        for (int i = 0; i < 100 && polls.get(poll.id()).isOpen(); i++) {
            Thread.sleep(100);
        }
        assertFalse(polls.get(poll.id()).outcome().orElseThrow().passed());
        assertTrue(fixtures.the(Preparations.class).of(matter.id()).isRefusedByHouseholds());
        assertRefused(PreparationRefusal.REFUSED_BY_HOUSEHOLDS,
            () -> fixtures.aCalledVote(hamlet, matter, Duration.ofMinutes(1), Duration.ofHours(1)));
    }

    @Test
    void a_household_may_change_its_answer_while_the_poll_runs_and_the_last_one_counts() {
        ConsentPoll poll = opened();
        byte[] first = signed(poll, 0, Answer.AGREE);
        answering.answer(poll.id(), first);
        answer(poll, 0, Answer.DISAGREE);
        assertEquals(new ConsentOutcome(0, 1, 6), polls.standing(poll));
        answering.answer(poll.id(), first);
        assertEquals(new ConsentOutcome(0, 1, 6), polls.standing(poll), "sent again, it is not said again");
    }

    @Test
    void a_card_that_was_not_handed_over_and_a_card_of_elsewhere_cannot_answer() {
        ConsentPoll poll = opened();
        assertRefused(ConsentRefusal.CARD_INACTIVE, () -> answer(poll, 5, Answer.AGREE));
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        assertRefused(ConsentRefusal.UNKNOWN_CARD, () -> answering.answer(poll.id(),
            fixtures.preparing.consent(matter, poll, other.homes().getFirst(), Answer.AGREE)));
    }

    @Test
    void an_answer_to_another_poll_or_about_other_words_is_no_answer_here() {
        ConsentPoll poll = opened();
        Matter second = fixtures.aMatter(hamlet);
        fixtures.preparing.untilAsked(hamlet, second);
        ConsentPoll another = hamlet.leader().does(() -> holding.open(second.id(), inAnHour()));
        assertRefused(ConsentRefusal.OTHER_POLL, () -> answering.answer(poll.id(), signed(another, 0, Answer.AGREE)));
        byte[] otherWords = new SignStatement(hamlet.homes().getFirst().key(), fixtures.random)
            .consent(poll.id().occasion(), Digest.of("other words"), Answer.AGREE);
        assertRefused(ConsentRefusal.OTHER_POLL, () -> answering.answer(poll.id(), otherWords));
    }

    @Test
    void what_is_forged_is_refused() {
        ConsentPoll poll = opened();
        String honest = new String(signed(poll, 0, Answer.DISAGREE), StandardCharsets.UTF_8);
        for (String forged : new String[] {honest.replace("DISAGREE", "AGREE"), honest + " ", "{}", "", honest.replace(",\"answer\"", ", \"answer\""),
            honest.replaceFirst("\"challenge\":\"\\d", "\"challenge\":\"1"), "x".repeat(3_000)}) {
            if (!forged.equals(honest)) {
                assertRefused(ConsentRefusal.MALFORMED_ANSWER, () -> answering.answer(poll.id(), forged.getBytes(StandardCharsets.UTF_8)));
            }
        }
        assertEquals(new ConsentOutcome(0, 0, 6), polls.standing(poll));
    }

    @Test
    void answers_and_terms_stand_whoever_asks_the_database() {
        ConsentPoll poll = opened();
        answer(poll, 0, Answer.DISAGREE);
        assertThrows(SQLException.class, () -> fixtures.application().execute("UPDATE consent_answers SET answer = 'AGREE'"));
        assertThrows(SQLException.class, () -> fixtures.owner().execute("DELETE FROM consent_answers"));
        assertThrows(SQLException.class, () -> fixtures.application().execute("UPDATE consent_polls SET households = 1 WHERE id = ?", poll.id().text()));
        assertThrows(SQLException.class, () -> fixtures.application().execute("UPDATE consent_polls SET closes = closes + interval '1 day'"));
    }
}
