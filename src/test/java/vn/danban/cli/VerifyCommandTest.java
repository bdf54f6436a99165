package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.verifier.Check;
import vn.danban.verifier.WriteReport;

class VerifyCommandTest {
    private static final String RECORDS = "src/test/resources/records/";

    @TempDir
    private Path folder;

    private final StringWriter written = new StringWriter();
    private final StringWriter told = new StringWriter();

    private int verify(String... arguments) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(told, true))
                .execute(arguments);
    }

    @Test
    void the_exit_code_is_the_verdict() throws IOException {
        assertEquals(VerifyCommand.ACCEPTED, verify(RECORDS + "belenios-small/valid-roundtrip.bel"));
        assertEquals(VerifyCommand.REFUSED, verify(RECORDS + "belenios-small/wrong-result.bel"));
        assertEquals(VerifyCommand.UNREADABLE, verify(RECORDS + "expected.txt"));
        assertEquals(VerifyCommand.UNREADABLE, verify(RECORDS + "no-such-file.bel"));
        assertEquals(
                VerifyCommand.UNSUPPORTED, verify(RECORDS + "belenios-2048/valid-single-BELENIOS-2048-by-3.3.bel"));
    }

    @Test
    void json_names_the_check_that_refuses_why_and_where_and_measures() throws IOException {
        var file = RECORDS + "belenios-small/bad-signature.bel";
        assertEquals(VerifyCommand.REFUSED, verify("--json", file));
        var document = document();
        assertEquals(List.of("REFUSED", 1, "Dân Bàn 1.0"), List.of(document.get("verdict"), document.get("format"), document.get("program")));
        var archive = archives(document).getFirst();
        assertEquals(file, archive.get("file"));
        assertEquals(Digest.of(Files.readAllBytes(Path.of(file))).hex(), archive.get("sha256"));
        assertEquals((int) Files.size(Path.of(file)), archive.get("size"));
        var checks = ((List<?>) archive.get("checks")).stream().map(check -> (Map<?, ?>) check).toList();
        assertEquals(Stream.of(Check.values()).map(Check::name).toList(), checks.stream().map(check -> check.get("id")).toList());
        var refused = checks.stream().filter(check -> "REFUSED".equals(check.get("outcome"))).toList();
        assertEquals(1, refused.size());
        assertEquals(List.of("B1", "BAD_SIGNATURE"), List.of(refused.getFirst().get("id"), refused.getFirst().get("fault")));
        assertTrue(((Map<?, ?>) refused.getFirst().get("where")).containsKey("height"), refused.toString());
        assertEquals(1, ((Map<?, ?>) archive.get("counts")).get("REFUSED"));
        assertTrue(archive.containsKey("milliseconds") && archive.containsKey("ballotsPerSecond"));
        assertEquals("", told.toString());
    }

    @Test
    void json_tells_an_accepted_vote_with_its_title_rules_and_result() throws IOException {
        assertEquals(VerifyCommand.ACCEPTED, verify("--json", RECORDS + "danban/ten-households-passed.bel"));
        var archive = archives(document()).getFirst();
        assertEquals(
                List.of("ACCEPTED", "DanBanTestVote1", "Làm đường liên ấp", "RESULT", 8, true, List.of(List.of(6, 1, 1)), 8),
                Stream.of("verdict", "uuid", "title", "stage", "ballots", "passed", "result", "ballotsChecked").map(archive::get).toList());
        assertEquals(10, ((Map<?, ?>) archive.get("vote")).get("households"));
    }

    @Test
    void json_has_the_same_shape_for_several_and_for_what_cannot_be_judged() throws IOException {
        assertEquals(VerifyCommand.UNREADABLE, verify("--json", RECORDS + "expected.txt", RECORDS + "no-such-file.bel",
            RECORDS + "belenios-2048/valid-single-BELENIOS-2048-by-3.3.bel", RECORDS + "danban/nobody-came.bel"));
        var document = document();
        assertEquals("UNREADABLE", document.get("verdict"));
        assertEquals(List.of("UNREADABLE", "UNREADABLE", "UNSUPPORTED", "ACCEPTED"), archives(document).stream().map(one -> one.get("verdict")).toList());
        assertEquals(List.of(true, false, true, true), archives(document).stream().map(one -> one.containsKey("sha256")).toList());
        assertEquals(List.of(true, true, true, false), archives(document).stream().map(one -> one.containsKey("reason")).toList());
    }

    @Test
    void a_folder_means_every_archive_in_it_sorted_and_all_must_be_accepted() throws IOException {
        for (var name : List.of("b.bel", "a.bel")) {
            Files.copy(Path.of(RECORDS + "danban/ten-households-open.bel"), folder.resolve(name));
        }
        Files.writeString(folder.resolve("notes.txt"), "not looked at");
        assertEquals(VerifyCommand.ACCEPTED, verify("--language", "en", folder.toString()));
        var lines = written.toString().lines().toList();
        assertTrue(lines.get(0).startsWith("ACCEPTED  " + folder.resolve("a.bel")), written.toString());
        assertTrue(lines.get(1).startsWith("ACCEPTED  " + folder.resolve("b.bel")), written.toString());
        assertTrue(lines.get(2).startsWith("Checked 16 ballots in "), written.toString());
        assertEquals(List.of("ACCEPTED: all 2 archives."), lines.subList(3, lines.size()));
    }

    @Test
    void one_refused_among_several_refuses_the_whole_and_its_line_says_why() {
        assertEquals(VerifyCommand.REFUSED, verify("--language", "en", RECORDS + "danban/nobody-came.bel", RECORDS + "expected.txt",
            RECORDS + "belenios-small/wrong-num-tallied.bel"));
        assertTrue(written.toString().lines().anyMatch(line -> line.startsWith("REFUSED") && line.endsWith("(T2 WRONG_NUM_TALLIED)")), written.toString());
        assertTrue(written.toString().contains("Accepted are only 1 of 3 archives."), written.toString());
    }

    @Test
    void a_folder_without_archives_is_not_taken_for_a_well_checked_one() {
        assertEquals(VerifyCommand.UNREADABLE, verify("--language", "en", folder.toString()));
        assertEquals("There is no .bel file in the folder " + folder + ".", written.toString().strip());
    }

    @Test
    void progress_is_told_on_standard_error_when_asked_for_and_the_last_line_is_the_speed() {
        var file = RECORDS + "danban/ten-households-passed.bel";
        assertEquals(VerifyCommand.ACCEPTED, verify("--progress", "--language", "en", file));
        assertTrue(told.toString().startsWith(file + ": 0 / 8 ballots checked (0 %)"), told.toString());
        assertTrue(told.toString().contains(file + ": 8 / 8 ballots checked (100 %)"), told.toString());
        assertTrue(written.toString().lines().toList().getLast().matches("Checked 8 ballots in \\d+ milliseconds: \\d+ ballots per second\\."), written.toString());
    }

    @Test
    void of_a_long_archive_progress_is_told_at_most_once_a_second_and_at_every_fiftieth() {
        var now = new AtomicLong();
        var progress = new ShowProgress(new PrintWriter(told, true), new WriteReport(Locale.ENGLISH), "long.bel", now::get);
        for (var done = 0; done <= 10_000; done++) {
            progress.ballots(done, 10_000);
            now.addAndGet(1_000_000);
        }
        assertEquals(List.of("0", "1000", "2000", "3000", "4000", "5000", "6000", "7000", "8000", "9000", "10000"),
            told.toString().lines().map(line -> line.split(" ")[1]).toList());
        assertEquals(10_000, progress.checked());
    }

    @Test
    void an_older_copy_is_held_against_one_archive_only() {
        var file = RECORDS + "danban/nobody-came.bel";
        assertEquals(VerifyCommand.UNREADABLE, verify("--older", file, file, file));
        assertEquals("", written.toString());
        assertTrue(told.toString().contains("(--older)"), told.toString());
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> document() throws IOException {
        return new ObjectMapper().readerFor(Map.class).with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readValue(written.toString());
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> archives(Map<String, Object> document) {
        return (List<Map<String, Object>>) document.get("archives");
    }

    @Test
    void a_receipt_and_an_older_copy_are_held_against_the_archive() throws IOException {
        var vote = RunningVote.withHouseholds(3).cast(0, RunningVote.YES);
        var receipt =
                Files.writeString(folder.resolve("receipt.json"), vote.receipt().json());
        var older = Files.write(folder.resolve("older.bel"), vote.archive());
        var newer = Files.write(folder.resolve("newer.bel"), vote.finish().archive());
        var other = Files.write(
                folder.resolve("other.bel"),
                RunningVote.withHouseholds(3).finish().archive());
        assertEquals(
                VerifyCommand.ACCEPTED,
                verify(newer.toString(), "--older", older.toString(), "--receipt", receipt.toString()));
        assertEquals(VerifyCommand.REFUSED, verify(other.toString(), "--receipt", receipt.toString()));
        assertEquals(VerifyCommand.REFUSED, verify(other.toString(), "--older", older.toString()));
    }
}
