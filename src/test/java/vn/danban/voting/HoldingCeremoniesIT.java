package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.ceremony.Ceremonies;
import vn.danban.ceremony.CeremonyRefusal;
import vn.danban.ceremony.CeremonyStep;
import vn.danban.ceremony.HoldingCeremonies;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.testing.People.Person;
import vn.danban.verifier.Check;
import vn.danban.verifier.Finding;

@VotingTest
class HoldingCeremoniesIT {
    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;
    private TestVote vote;
    private TestCeremony ceremony;

    @BeforeEach
    void a_called_vote_of_whose_three_trustees_two_suffice() {
        if (hamlet == null) {
            hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(4));
        }
        vote = fixtures.aCalledThresholdVote(hamlet, 2);
        ceremony = new TestCeremony(vote, 1, 2);
    }

    @Test
    void any_two_of_three_open_the_tally_and_the_third_comes_too_late() {
        ceremony.whole();
        vote.sealed().advance();
        vote.withBallots(2, 1, 0).closesNow();

        assertEquals(new TallyingVotes.Progress(1, 2, VoteStage.CLOSED), vote.give(2, vote.decryption(ceremony.secret(3))));
        assertRefused(TallyRefusal.ALREADY_GIVEN, () -> vote.give(2, vote.decryption(ceremony.secret(3))));
        assertRefused(TallyRefusal.BAD_PROOF, () -> vote.give(1, vote.decryption(ceremony.secret(3))));
        assertEquals(new TallyingVotes.Progress(2, 2, VoteStage.TALLIED), vote.give(0, vote.decryption(ceremony.secret(1))));
        assertRefused(TallyRefusal.RESULT_STANDS, () -> vote.give(1, vote.decryption(ceremony.secret(2))));
        assertEquals(new Outcome(2, 1, 0, 4, 3), vote.now().outcome().orElseThrow());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
        assertEquals(List.of(Finding.Outcome.PASSED, Finding.Outcome.PASSED), vote.report().findings().stream()
            .filter(finding -> Set.of(Check.D3, Check.V7).contains(finding.check())).map(Finding::outcome).toList());
        assertEquals(2, vote.archive().entries(EventType.PARTIAL_DECRYPTION).count());
    }

    @Test
    void nobody_takes_a_step_before_all_took_the_one_before() {
        ceremony.send(CeremonyStep.CERTIFICATE, 1).send(CeremonyStep.CERTIFICATE, 2);
        assertRefused(CeremonyRefusal.OUT_OF_TURN, () -> ceremony.send(CeremonyStep.COEFFICIENTS, 1));
        ceremony.send(CeremonyStep.CERTIFICATE, 3).all(CeremonyStep.COEFFICIENTS);
        TestVote other = fixtures.aCalledThresholdVote(hamlet, 2);
        assertRefused(CeremonyRefusal.OUT_OF_TURN, () -> new TestCeremony(other, 1, 2).send(CeremonyStep.VERIFICATION_KEY, 1));
        assertRefused(SetupRefusal.TRUSTEES_MISSING, vote::sealed);
    }

    @Test
    void a_step_may_be_sent_again_to_the_byte_and_in_no_other_way() {
        TestCeremony otherSeeds = new TestCeremony(vote, 1, 2, "another seed");
        ceremony.all(CeremonyStep.CERTIFICATE).send(CeremonyStep.CERTIFICATE, 1);
        assertRefused(CeremonyRefusal.SENT_OTHERWISE, () -> otherSeeds.send(CeremonyStep.CERTIFICATE, 1));
        ceremony.all(CeremonyStep.COEFFICIENTS).send(CeremonyStep.COEFFICIENTS, 2);
        String good = ceremony.message(CeremonyStep.COEFFICIENTS, 2);
        String box = good.substring(good.lastIndexOf("\"box\":\"") + 7, good.lastIndexOf("\"box\":\"") + 20);
        assertRefused(CeremonyRefusal.SENT_OTHERWISE,
            () -> ceremony.send(CeremonyStep.COEFFICIENTS, 2, good.replace(box, new StringBuilder(box).reverse())));
        ceremony.all(CeremonyStep.VERIFICATION_KEY).all(CeremonyStep.VERIFICATION_KEY);
    }

    @Test
    void what_does_not_hold_reaches_nobody() {
        TestCeremony elsewhere = new TestCeremony(fixtures.aCalledThresholdVote(hamlet, 2), 1, 2);
        for (String bad : List.of("", "{}", ceremony.message(CeremonyStep.CERTIFICATE, 2), elsewhere.message(CeremonyStep.CERTIFICATE, 1),
                ceremony.message(CeremonyStep.CERTIFICATE, 1) + " ")) {
            assertRefused(CeremonyRefusal.BAD_MESSAGE, () -> ceremony.send(CeremonyStep.CERTIFICATE, 1, bad));
        }
        assertRefused(CeremonyRefusal.BAD_MESSAGE, () -> ceremony.send(CeremonyStep.SHARE, 1, ceremony.message(CeremonyStep.CERTIFICATE, 1)));
        ceremony.all(CeremonyStep.CERTIFICATE);
        String good = ceremony.message(CeremonyStep.COEFFICIENTS, 1);
        for (String bad : List.of(ceremony.message(CeremonyStep.COEFFICIENTS, 2), good.replace("\"to\":3", "\"to\":1"),
                good.replaceAll(",\\{\"to\":3.*", "]}"), elsewhere.message(CeremonyStep.COEFFICIENTS, 1))) {
            assertRefused(CeremonyRefusal.BAD_MESSAGE, () -> ceremony.send(CeremonyStep.COEFFICIENTS, 1, bad));
        }
        ceremony.all(CeremonyStep.COEFFICIENTS);
        String key = ceremony.message(CeremonyStep.VERIFICATION_KEY, 1);
        for (String bad : List.of(ceremony.message(CeremonyStep.VERIFICATION_KEY, 2), key.replace("}}}", "},\"name\":\"Ai đó\"}}"),
                elsewhere.message(CeremonyStep.VERIFICATION_KEY, 1))) {
            assertRefused(CeremonyRefusal.BAD_MESSAGE, () -> ceremony.send(CeremonyStep.VERIFICATION_KEY, 1, bad));
        }
        ceremony.all(CeremonyStep.VERIFICATION_KEY);
        assertTrue(vote.sealed().report().accepted());
    }

    @Test
    void a_share_is_shown_to_its_receiver_alone() {
        ceremony.all(CeremonyStep.CERTIFICATE).send(CeremonyStep.COEFFICIENTS, 1);
        String forTwo = ceremony.held.share(1, 2).json();
        String forThree = ceremony.held.share(1, 3).json();

        assertTrue(ceremony.seenBy(2).contains(forTwo) && !ceremony.seenBy(2).contains(forThree));
        assertTrue(ceremony.seenBy(3).contains(forThree) && !ceremony.seenBy(3).contains(forTwo));
        assertFalse(ceremony.seenBy(1).contains(forTwo) || ceremony.seenBy(1).contains(forThree));
        assertTrue(ceremony.seenBy(2).contains("\"mine\":2"));
    }

    @Test
    void a_message_that_does_not_hold_stops_all_and_names_both_until_somebody_begins_again_with_a_reason() {
        ceremony.all(CeremonyStep.CERTIFICATE).send(CeremonyStep.COEFFICIENTS, 2);
        assertRefused(CeremonyRefusal.NOTHING_TO_REPORT, () -> ceremony.report(1, 3, CeremonyStep.SHARE));
        assertRefused(CeremonyRefusal.NOTHING_TO_REPORT, () -> ceremony.report(2, 2, CeremonyStep.COEFFICIENTS));
        ceremony.report(1, 2, CeremonyStep.SHARE);

        assertTrue(ceremony.seenBy(3).contains("\"stopped\":{\"sender\":2,\"step\":\"SHARE\",\"by\":1}"), ceremony.seenBy(3));
        assertRefused(CeremonyRefusal.STOPPED, () -> ceremony.send(CeremonyStep.COEFFICIENTS, 3));
        assertRefused(CeremonyRefusal.STOPPED, () -> ceremony.report(3, 1, CeremonyStep.CERTIFICATE));
        assertRefused(CeremonyRefusal.REASON_MISSING, () -> ceremony.again(3, " "));
        ceremony.again(3, "Máy của ông Hai hỏng");
        assertRefused(CeremonyRefusal.OTHER_ATTEMPT, () -> ceremony.again(1, "Lần nữa"));
        assertRefused(CeremonyRefusal.OTHER_ATTEMPT, () -> ceremony.send(CeremonyStep.COEFFICIENTS, 3));
        assertTrue(ceremony.seenBy(1).contains("\"because\":\"Máy của ông Hai hỏng\"") && ceremony.seenBy(1).contains("\"stopped\":null"));
        new TestCeremony(vote, 2, 2).whole();
        assertTrue(vote.sealed().report().accepted());
    }

    @Test
    void a_finished_set_gives_way_to_a_new_one_until_the_vote_is_sealed() {
        ceremony.whole();
        assertRefused(CeremonyRefusal.NOTHING_TO_REPORT, () -> ceremony.report(1, 2, CeremonyStep.SHARE));
        ceremony.again(2, "Mất tệp khoá");
        assertRefused(SetupRefusal.TRUSTEES_MISSING, vote::sealed);
        new TestCeremony(vote, 2, 2).whole();
        vote.sealed();

        assertRefused(SetupRefusal.NOT_PREPARING, () -> new TestCeremony(vote, 2, 2).again(1, "Muộn rồi"));
        assertRefused(SetupRefusal.NOT_PREPARING, () -> new TestCeremony(vote, 2, 2).send(CeremonyStep.VERIFICATION_KEY, 1));
        assertTrue(ceremony.seenBy(1).contains("\"attempt\":2"), "a sealed vote still gives its trustees their shares");
    }

    @Test
    void nobody_but_a_trustee_of_the_vote_takes_part() {
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        for (Person person : List.of(hamlet.head(), hamlet.leader(), other.trustees().getFirst())) {
            assertRefused(SetupRefusal.NOT_A_TRUSTEE, () -> person.does(() -> fixtures.the(HoldingCeremonies.class).state(vote.id)));
            assertRefused(SetupRefusal.NOT_A_TRUSTEE,
                () -> person.acts(() -> fixtures.the(HoldingCeremonies.class).beginAgain(vote.id, 1, "Vì sao không")));
        }
    }

    @Test
    void keys_alone_and_keys_together_do_not_mix() {
        TestVote single = fixtures.aCalledVote(hamlet);
        assertRefused(CeremonyRefusal.NO_CEREMONY, () -> new TestCeremony(single, 1, 2).send(CeremonyStep.CERTIFICATE, 1));
        assertRefused(SetupRefusal.SET_IS_MADE_TOGETHER, () -> vote.give(0, GenerateTrusteeKey.generate(fixtures.random)));
    }

    @Test
    void each_trustee_is_told_when_it_is_their_turn() {
        assertEquals(List.of(true, true, true), awaited());
        ceremony.send(CeremonyStep.CERTIFICATE, 1);
        assertEquals(List.of(false, true, true), awaited());
        ceremony.send(CeremonyStep.CERTIFICATE, 2).send(CeremonyStep.CERTIFICATE, 3);
        assertEquals(List.of(true, true, true), awaited());
        ceremony.report(1, 2, CeremonyStep.CERTIFICATE);
        assertEquals(List.of(true, true, true), awaited(), "somebody must begin again");
        ceremony.again(1, "Làm lại");
        new TestCeremony(vote, 2, 2).whole();
        assertEquals(List.of(false, false, false), awaited());
        assertEquals(2, fixtures.the(Ceremonies.class).of(vote.id).orElseThrow().attempt());
    }

    @Test
    void what_was_sent_can_be_neither_changed_nor_removed_by_the_application() {
        ceremony.send(CeremonyStep.CERTIFICATE, 1);
        for (String act : List.of("UPDATE ceremony_messages SET message = 'x'", "DELETE FROM ceremony_messages",
                "UPDATE ceremonies SET needed = 3", "DELETE FROM ceremonies")) {
            assertThrows(SQLException.class, () -> fixtures.application().execute(act), act);
        }
    }

    private List<Boolean> awaited() {
        return IntStream.range(0, 3).mapToObj(trustee -> hamlet.trustees().get(trustee)
            .does(() -> fixtures.the(GivingTrusteeKeys.class).awaitsMine(vote.now()))).toList();
    }
}
