package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.OTHER;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertAccepted;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.Question;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SealBallot;
import vn.danban.verifier.Finding.Outcome;

/** Honest votes, at every stage. */
class VerifyArchiveTest {
    @Test
    void a_vote_is_accepted_at_every_stage_and_says_what_is_still_to_come() {
        var vote = RunningVote.withHouseholds(5);
        assertStage(EventType.SETUP, Outcome.NOT_YET, Outcome.NOT_YET, vote);
        vote.cast(0, YES).cast(3, NO).cast(1, YES).cast(4, YES);
        assertStage(EventType.BALLOT, Outcome.NOT_YET, Outcome.NOT_YET, vote);
        vote.close();
        assertStage(EventType.END_BALLOTS, Outcome.NOT_YET, Outcome.NOT_YET, vote);
        vote.tally();
        assertStage(EventType.ENCRYPTED_TALLY, Outcome.PASSED, Outcome.NOT_YET, vote);
        vote.decrypt(2);
        assertStage(EventType.PARTIAL_DECRYPTION, Outcome.PASSED, Outcome.NOT_YET, vote);
        vote.decrypt(1).publish();
        assertStage(EventType.RESULT, Outcome.PASSED, Outcome.PASSED, vote);
    }

    private static void assertStage(EventType stage, Outcome tally, Outcome result, RunningVote vote) {
        var report = assertAccepted(vote.archive());
        assertEquals(Optional.of(stage), report.facts().stage());
        assertEquals(tally, report.findings().get(Check.T1.ordinal()).outcome());
        assertEquals(result, report.findings().get(Check.R2.ordinal()).outcome());
    }

    @Test
    void a_decision_passes_with_exactly_the_required_number_of_yes() {
        assertEquals(
                Optional.of(true),
                assertAccepted(RunningVote.withHouseholds(4)
                                .cast(0, YES)
                                .cast(1, YES)
                                .cast(2, YES)
                                .cast(3, NO)
                                .finish()
                                .archive())
                        .facts()
                        .passed());
    }

    @Test
    void one_yes_less_than_required_does_not_pass_whatever_the_others_say() {
        assertEquals(
                Optional.of(false),
                assertAccepted(RunningVote.withHouseholds(4)
                                .cast(0, YES)
                                .cast(1, YES)
                                .cast(2, OTHER)
                                .finish()
                                .archive())
                        .facts()
                        .passed());
    }

    @Test
    void a_vote_nobody_took_part_in_can_be_counted() {
        var report = assertAccepted(RunningVote.withHouseholds(3).finish().archive());
        assertEquals(
                List.of(List.of(0L, 0L, 0L)),
                report.facts().result().orElseThrow().counts());
        assertEquals(Optional.of(false), report.facts().passed());
    }

    @Test
    void another_kind_of_election_with_several_questions_is_judged_without_our_own_promises() {
        var plan = RunningVote.usual(3, 1)
                .withDescription("any")
                .withQuestions(
                        new Question("Up to two", List.of("A", "B", "C"), false, 0, 2),
                        new Question("Or blank", List.of("Y", "N"), true, 1, 2));
        var vote = new RunningVote(plan);
        var seal = new SealBallot(vote.election);
        vote.cast(seal.seal(List.of(List.of(1, 0, 1), List.of(1, 0, 0)), vote.signingKey(0), vote.random));
        vote.cast(seal.seal(List.of(List.of(0, 0, 0), List.of(0, 1, 1)), vote.signingKey(1), vote.random));
        var report = assertAccepted(vote.finish().archive());
        assertEquals(
                List.of(List.of(1L, 0L, 1L), List.of(1L, 1L, 1L)),
                report.facts().result().orElseThrow().counts());
        assertEquals(
                Outcome.NOT_APPLICABLE,
                report.findings().get(Check.V2.ordinal()).outcome());
        assertEquals(Optional.empty(), report.facts().passed());
    }

    @Test
    void of_several_ballots_of_one_credential_the_last_counts_where_that_is_allowed() {
        var vote = new RunningVote(RunningVote.usual(3, 1).withDescription("any"))
                .cast(0, YES)
                .cast(1, YES)
                .cast(0, NO)
                .finish();
        var report = assertAccepted(vote.archive());
        assertEquals(
                List.of(List.of(1L, 1L, 0L)),
                report.facts().result().orElseThrow().counts());
        assertEquals(Optional.of(2), report.facts().ballots());
    }

    @Test
    void something_else_than_an_archive_is_not_judged() {
        for (var bytes : List.of(
                new byte[0], new byte[511], new byte[2048], "hello".repeat(400).getBytes())) {
            assertEquals(
                    ArchiveFault.NOT_AN_ARCHIVE,
                    assertThrows(ProtocolException.class, () -> VerifyArchive.verify(bytes))
                            .fault());
        }
    }
}
