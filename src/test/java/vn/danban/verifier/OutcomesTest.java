package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.YES;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.verifier.Finding.Outcome;

/** What becomes of every single check, at every stage. */
class OutcomesTest {
    @Test
    void at_each_stage_of_a_vote_of_ours_every_check_has_passed_or_waits() {
        var vote = RunningVote.withHouseholds(3);
        assertOutcomes(vote, "A5 V6", "T1 T2 D1 D2 D3 R1 R2 V5");
        assertOutcomes(vote.cast(0, YES).cast(1, NO), "A5 V6", "T1 T2 D1 D2 D3 R1 R2 V5");
        assertOutcomes(vote.close(), "A5 V6", "T1 T2 D1 D2 D3 R1 R2 V5");
        assertOutcomes(vote.tally(), "A5 V6", "D1 D2 D3 R1 R2 V5");
        assertOutcomes(vote.decrypt(1), "A5 V6", "D3 R1 R2 V5");
        assertOutcomes(vote.decrypt(2).publish(), "A5 V6", "");
    }

    @Test
    void an_election_of_others_is_not_held_to_our_promises() {
        var vote = new RunningVote(RunningVote.usual(3, 1).withDescription("any")).cast(0, YES).finish();
        assertOutcomes(vote, "A5 V1 V2 V3 V4 V5 V6 V7 V8", "");
    }

    @Test
    void what_somebody_kept_is_compared_when_it_is_there() {
        var vote = RunningVote.withHouseholds(3).cast(0, YES);
        var older = vote.archive();
        var receipt = vote.receipt().json().getBytes();
        var report = VerifyArchive.verify(vote.cast(1, NO).archive(), new Evidence(Optional.of(older), List.of(receipt)));
        assertEquals("", those(report, Outcome.NOT_APPLICABLE));
        assertTrue(report.accepted());
    }

    @Test
    void after_a_refusal_that_leaves_nothing_to_look_at_the_rest_says_so() {
        var report = VerifyArchive.verify(RunningVote.withHouseholds(3).close().close().archive());
        assertEquals("A4", those(report, Outcome.REFUSED));
        assertEquals("A1 A2 A3", those(report, Outcome.PASSED));
        assertEquals("A5", those(report, Outcome.NOT_APPLICABLE));
        assertEquals(Check.values().length - 5, report.findings().stream().filter(finding -> finding.outcome() == Outcome.NOT_CHECKED).count());
    }

    @Test
    void progress_begins_at_nothing_and_ends_at_all() {
        var told = new TreeSet<Integer>();
        var all = new ArrayList<Integer>();
        var archive = RunningVote.withHouseholds(3).cast(0, YES).cast(1, NO).archive();
        VerifyArchive.verify(archive, Evidence.NONE, (checked, of) -> {
            synchronized (told) {
                told.add(checked);
                all.add(of);
            }
        });
        assertEquals(List.of(0, 1, 2), List.copyOf(told));
        assertEquals(List.of(2, 2, 2), all);
    }

    private static void assertOutcomes(RunningVote vote, String notApplicable, String notYet) {
        var report = VerifyArchive.verify(vote.archive());
        assertEquals(notApplicable, those(report, Outcome.NOT_APPLICABLE));
        assertEquals(notYet, those(report, Outcome.NOT_YET));
        var others = words(notApplicable).size() + words(notYet).size();
        assertEquals(Check.values().length - others, words(those(report, Outcome.PASSED)).size());
    }

    private static String those(Report report, Outcome outcome) {
        return report.findings().stream()
                .filter(finding -> finding.outcome() == outcome)
                .map(finding -> finding.check().name())
                .collect(Collectors.joining(" "));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
