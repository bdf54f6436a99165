package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.elections.Curve;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Election;
import vn.danban.protocol.Proof;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.testing.People.Person;

@VotingTest
class TallyingVotesIT {
    @Inject
    VotingFixtures fixtures;
    private TestHamlet hamlet;

    @BeforeEach
    void a_hamlet_of_ten_households_of_which_six_must_approve() {
        if (hamlet == null) {
            hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(10));
        }
    }

    @Test
    void six_of_ten_approvals_pass_exactly() {
        TestVote vote = fixtures.aTalliedVote(hamlet, 6, 1, 2);

        assertEquals(new Outcome(6, 1, 2, 10, 6), vote.now().outcome().orElseThrow());
        assertTrue(vote.now().outcome().orElseThrow().passed());
        assertEquals(Optional.of(true), vote.report().facts().passed());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void five_of_ten_fall_short_even_if_everybody_who_voted_approved() {
        TestVote vote = fixtures.aTalliedVote(hamlet, 5, 0, 0);

        assertEquals(5, vote.now().outcome().orElseThrow().silent());
        assertFalse(vote.now().outcome().orElseThrow().passed());
        assertEquals(Optional.of(false), vote.report().facts().passed());
    }

    @Test
    void the_result_stands_only_when_the_last_trustee_has_decrypted() {
        TestVote vote = fixtures.aClosedVote(hamlet, 2, 1, 0);

        assertEquals(new TallyingVotes.Progress(1, 3, VoteStage.CLOSED), vote.decrypt(2));
        assertEquals(new TallyingVotes.Progress(2, 3, VoteStage.CLOSED), vote.decrypt(0));
        assertTrue(vote.now().outcome().isEmpty());
        assertEquals(new TallyingVotes.Progress(3, 3, VoteStage.TALLIED), vote.decrypt(1));
        assertEquals(EventType.RESULT, vote.archive().head().event().type());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void a_trustee_decrypts_once() {
        TestVote vote = fixtures.aClosedVote(hamlet, 1, 0, 0);
        vote.decrypt(0);

        assertRefused(TallyRefusal.ALREADY_GIVEN, () -> vote.decrypt(0));
        assertTrue(task(vote, 0).alreadyGiven());
        assertFalse(task(vote, 1).alreadyGiven());
    }

    @Test
    void nothing_is_decrypted_before_closing_or_after_the_result() {
        TestVote vote = fixtures.aClosedVote(hamlet, 1, 0, 0);
        byte[] elsewhere = vote.decryption(0);
        TestVote open = fixtures.anOpenVote(hamlet).withBallots(1, 0, 0);
        vote.decryptAll();
        assertRefused(TallyRefusal.RESULT_STANDS, () -> vote.give(0, elsewhere));
        assertRefused(TallyRefusal.NOT_CLOSED, () -> open.give(0, elsewhere));
        for (TestVote wrong : List.of(vote, open)) {
            assertRefused(TallyRefusal.NOT_CLOSED, () -> task(wrong, 0));
        }
    }

    @Test
    void nobody_but_a_trustee_of_the_vote_sees_the_task_or_decrypts() {
        TestVote vote = fixtures.aClosedVote(hamlet, 1, 0, 0);
        TestHamlet other = fixtures.made(fixtures.aHamlet().withHouseholds(1).withOtherOfficers());
        for (Person person : List.of(hamlet.head(), hamlet.leader(), other.trustees().getFirst())) {
            assertRefused(TallyRefusal.NOT_A_TRUSTEE,
                () -> person.does(() -> fixtures.the(TallyingVotes.class).give(vote.id, vote.decryption(0))));
            assertRefused(TallyRefusal.NOT_A_TRUSTEE, () -> person.does(() -> fixtures.the(TallyingVotes.class).task(vote.id)));
        }
    }

    @Test
    void a_decryption_with_another_key_of_another_tally_or_in_another_spelling_is_refused() {
        TestVote vote = fixtures.aClosedVote(hamlet, 1, 1, 0);
        TestVote other = fixtures.aClosedVote(hamlet, 2, 0, 0);
        String good = TestVote.text(vote.decryption(0));
        String factor = good.replaceFirst("^.*?\"([0-9a-f]{64})\".*$", "$1");
        List<byte[]> bad = List.of(vote.decryption(1), vote.decryption(fixtures.aSecret()), other.decryption(0),
            new byte[0], bytes("{}"), bytes(good.replaceFirst(",", ", ")), bytes(good + "\n"),
            bytes(good.replaceFirst("\"[0-9a-f]{64}\"", "\"" + "0".repeat(63) + "1\"")),
            bytes(good.replace(factor, Curve.decode(factor).plus(Curve.ORDER_8).encode())), bytes(good.replace(factor, Curve.ORDER_2.encode())),
            bytes(good.replace(factor, factor.toUpperCase())), bytes(good.replaceFirst("\"response\":\"", "\"response\":\"0")),
            bytes(good.replaceFirst("\"response\":\"[0-9]+", "\"response\":\"" + Scalar.ORDER)), bytes(good.replaceFirst("\"challenge\":\"[0-9]+", "\"challenge\":\"0")),
            bytes(good.replaceFirst("\"[0-9a-f]{64}\",", "")));
        for (byte[] decryption : bad) {
            assertRefused(TallyRefusal.BAD_PROOF, () -> vote.give(0, decryption));
        }
        assertEquals(0, vote.archive().entries(EventType.PARTIAL_DECRYPTION).count());
    }

    @Test
    void a_forged_last_factor_is_refused_and_the_trustee_may_still_give_the_true_one() {
        TestVote vote = fixtures.aClosedVote(hamlet, 4, 3, 1);
        vote.decrypt(0);
        vote.decrypt(1);
        String head = vote.archive().head().digest().hex();

        assertRefused(TallyRefusal.RESULT_OUT_OF_RANGE, () -> vote.give(2, forged(vote, 2)));
        assertEquals(head, vote.archive().head().digest().hex());
        assertEquals(VoteStage.CLOSED, vote.stage());
        vote.decrypt(2);
        assertEquals(new Outcome(4, 3, 1, 10, 6), vote.now().outcome().orElseThrow());
    }

    @Test
    void a_forged_first_factor_never_leads_to_a_result_and_the_vote_ends_annulled() {
        TestVote vote = fixtures.aClosedVote(hamlet, 4, 3, 1);
        vote.give(0, forged(vote, 0));
        vote.decrypt(1);

        assertRefused(TallyRefusal.RESULT_OUT_OF_RANGE, () -> vote.decrypt(2));
        hamlet.head().does(() -> fixtures.the(CallingVotes.class).annul(vote.id, "Một người giữ khóa gửi phần sai"));
        assertTrue(vote.now().outcome().isEmpty());
    }

    /** Passes its proof, because the format's challenge names neither alpha nor the factor (Format §10.5). */
    private byte[] forged(TestVote vote, int trustee) {
        Election election = vote.election();
        Scalar secret = vote.keys.get(trustee).secret();
        Element publicKey = FixedBase.GENERATOR.power(secret);
        List<Element> factors = new ArrayList<>();
        List<Proof> proofs = new ArrayList<>();
        fixtures.the(BoardOfVote.class).encryptedTally(vote.id).ciphertexts().getFirst().forEach(ciphertext -> {
            Scalar w = fixtures.aSecret();
            Element anything = FixedBase.GENERATOR.power(fixtures.aSecret());
            Scalar challenge = Challenge.ofDecryption(election.fingerprint(), publicKey, FixedBase.GENERATOR.power(w), anything);
            Scalar response = w.minus(secret.times(challenge));
            factors.add(anything.divide(ciphertext.alpha().power(response)).power(challenge.inverse()));
            proofs.add(new Proof(challenge, response));
        });
        return new PartialDecryption(List.of(factors), List.of(proofs)).bytes();
    }

    private TallyingVotes.Task task(TestVote vote, int trustee) {
        return hamlet.trustees().get(trustee).does(() -> fixtures.the(TallyingVotes.class).task(vote.id));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
