package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.OTHER;
import static vn.danban.protocol.sealing.RunningVote.YES;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.Question;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.sealing.SealBallot;

/** What people read of a verification. */
class WriteReportTest {
    private static final WriteReport ENGLISH = new WriteReport(Locale.ENGLISH);

    @Test
    void a_finished_vote_of_ours_is_told_from_its_name_to_its_outcome() {
        var vote = RunningVote.withHouseholds(4).cast(0, YES).cast(1, YES).cast(2, YES).cast(3, OTHER).finish();
        var report = VerifyArchive.verify(vote.archive());
        var lines = ENGLISH.lines(report);
        assertEquals(
                List.of(
                        "Vote DanBanTestVote1: Làm đường liên ấp",
                        "Ấp Bình Tân, xã Bình Minh Đông, tỉnh Tây Ninh, matter K6",
                        "From 23/11/2026 07:00:00 to 27/11/2026 17:00:00 (Vietnam time)",
                        "Fingerprint of the roll: acfe1fecda8bf79f258fb28a532d3a5b901217497a8f7e86b6d5e81baa27de17",
                        "Fingerprint of the text of the matter: 982d9e3eb996f559e633f4d194def3761d909f5a3b647d1a851fead67c32c9d1",
                        "Fingerprint of the voting pages: bfa062de040f55a15ce910800757061ec3d2fc31d6b7c72d9fa02b75a9ad1133",
                        "Fingerprint of the vote: " + vote.election.fingerprint().base64(),
                        "Newest event: " + report.facts().head().orElseThrow().hex(),
                        "Stage: result published",
                        "Ballots: 4 of 4 households",
                        "Result: Đồng ý 3, Không đồng ý 0, Ý kiến khác 1",
                        "Passed: 3 yes, at least 3 needed of 4 households"),
                lines.subList(0, 12));
        assertEquals(12 + Check.values().length + 2, lines.size());
        assertTrue(lines.get(12).startsWith("A1  yes  "));
        assertTrue(lines.get(16).startsWith("A5  -  "));
        assertEquals("ACCEPTED: everything that can be checked at this stage is right.", lines.getLast());
    }

    @Test
    void an_election_of_others_is_told_without_what_only_ours_promise() {
        var plan = RunningVote.usual(3, 1).withDescription("any").withQuestions(new Question("Or blank", List.of("Y", "N"), true, 1, 2));
        var vote = new RunningVote(plan);
        vote.cast(new SealBallot(vote.election).seal(List.of(List.of(1, 0, 0)), vote.signingKey(0), vote.random));
        var lines = ENGLISH.lines(VerifyArchive.verify(vote.finish().archive()));
        assertEquals(List.of("Stage: result published", "Ballots: 1", "Result: - 1, Y 0, N 0"), lines.subList(3, 6));
        assertTrue(lines.get(6).startsWith("A1"));
    }

    @Test
    void a_vote_that_did_not_pass_says_so_and_is_accepted() {
        var lines = ENGLISH.lines(VerifyArchive.verify(RunningVote.withHouseholds(3).cast(0, NO).finish().archive()));
        assertTrue(lines.contains("Not passed: 0 yes, at least 2 needed of 3 households"));
    }

    @Test
    void a_refused_check_is_followed_by_what_and_where() {
        var lines = ENGLISH.lines(VerifyArchive.verify(RunningVote.withHouseholds(3).close().close().archive()));
        var refused = lines.indexOf("    WRONG_ORDER: EndBallots at height 2");
        assertTrue(lines.get(refused - 1).startsWith("A4  NO  "));
        assertTrue(lines.get(refused + 2).startsWith("S1  not checked  "));
        assertEquals("REFUSED: 1 of the checks failed.", lines.getLast());
    }

    @Test
    void what_cannot_be_judged_has_a_sentence_each() {
        assertEquals(
                "This program cannot judge this archive yet: NOT_SUPPORTED: group RFC-3526-2048",
                ENGLISH.sentence(new ProtocolException(FormatFault.NOT_SUPPORTED, "group RFC-3526-2048")));
        assertEquals(
                "This is not the archive of a vote, or it cannot be read: NOT_AN_ARCHIVE: at byte 0?",
                ENGLISH.sentence(new ProtocolException(ArchiveFault.NOT_AN_ARCHIVE, "at byte 0\n")));
    }

    @Test
    void of_several_archives_each_has_one_line_and_all_together_another() {
        var good = VerifyArchive.verify(RunningVote.withHouseholds(3).archive());
        var bad = VerifyArchive.verify(RunningVote.withHouseholds(3).cast(0, YES).cast(0, NO).archive());
        assertEquals("ACCEPTED  a.bel  Làm đường liên ấp", ENGLISH.summary("a.bel", good));
        assertEquals("REFUSED  b.bel  Làm đường liên ấp  (V4 HOUSEHOLD_TWICE)", ENGLISH.summary("b.bel", bad));
        assertEquals("NOT JUDGED  c.bel?  why", ENGLISH.summary("c.bel\u202e", "why"));
        assertEquals("ACCEPTED: all 2 archives.", ENGLISH.total(2, 2));
        assertTrue(ENGLISH.total(1, 2).startsWith("Accepted are only 1 of 2 archives."));
    }

    @Test
    void speed_progress_and_files_that_cannot_be_opened_are_told() {
        assertEquals("Checked in 7 milliseconds.", ENGLISH.speed(0, 7, 0));
        assertEquals("Checked 8 ballots in 4 milliseconds: 2000 ballots per second.", ENGLISH.speed(8, 4, 2000));
        assertEquals("a.bel: 1 / 3 ballots checked (33 %)", ENGLISH.progress("a.bel", 1, 3));
        assertEquals("a.bel: 0 / 0 ballots checked (0 %)", ENGLISH.progress("a.bel", 0, 0));
        assertEquals("Cannot open x?y: no such file", ENGLISH.unopened("x\ny", "no such file"));
        assertEquals("There is no .bel file in the folder here.", ENGLISH.empty("here"));
        assertTrue(ENGLISH.evidenceForOne().startsWith("An older copy (--older), receipts"));
    }
}
