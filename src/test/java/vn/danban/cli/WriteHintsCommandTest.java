package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class WriteHintsCommandTest {
    private static final Path RECORDS = Path.of("src/test/resources/records");

    @TempDir
    private Path folder;

    private final StringWriter written = new StringWriter();
    private final StringWriter told = new StringWriter();

    private int execute(Callable<Integer> command, String... arguments) {
        return new CommandLine(command)
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(told, true))
                .execute(arguments);
    }

    private Path copied(String record) throws IOException {
        return Files.copy(RECORDS.resolve(record), folder.resolve(Path.of(record).getFileName()));
    }

    @Test
    void hints_are_written_beside_an_accepted_archive_and_verify_takes_them_from_there_or_from_where_it_is_told() throws IOException {
        var archive = copied("danban/ten-households-passed.bel").toString();
        assertEquals(VerifyCommand.ACCEPTED, execute(new WriteHintsCommand(), archive));
        var hints = folder.resolve("ten-households-passed.hints");
        assertEquals(hints + System.lineSeparator(), written.toString());
        assertEquals(48 + 64 * (10 + 8 * 21), Files.size(hints));
        assertEquals(VerifyCommand.ACCEPTED, execute(new VerifyCommand(), archive));
        var elsewhere = Files.move(hints, folder.resolve("elsewhere"));
        assertEquals(VerifyCommand.ACCEPTED, execute(new VerifyCommand(), "--hints", elsewhere.toString(), archive));
        assertEquals("", told.toString());
    }

    @Test
    void rubbish_beside_an_archive_changes_no_verdict() throws IOException {
        var good = copied("belenios-small/valid-roundtrip.bel");
        var bad = copied("belenios-small/bad-signature.bel");
        Files.writeString(folder.resolve("valid-roundtrip.hints"), "rubbish");
        Files.writeString(folder.resolve("bad-signature.hints"), "DBHINTS1");
        assertEquals(VerifyCommand.ACCEPTED, execute(new VerifyCommand(), good.toString()));
        assertEquals(VerifyCommand.REFUSED, execute(new VerifyCommand(), bad.toString()));
    }

    @Test
    void there_are_no_hints_for_what_is_refused_or_cannot_be_judged() throws IOException {
        assertEquals(VerifyCommand.REFUSED, execute(new WriteHintsCommand(), "--language", "en", copied("belenios-small/bad-signature.bel").toString()));
        assertTrue(told.toString().contains("B1"), told.toString());
        assertFalse(Files.exists(folder.resolve("bad-signature.hints")));
        assertEquals(VerifyCommand.UNREADABLE, execute(new WriteHintsCommand(), RECORDS.resolve("expected.txt").toString()));
        assertEquals(VerifyCommand.UNREADABLE, execute(new WriteHintsCommand(), folder.resolve("none.bel").toString()));
    }

    @Test
    void hints_that_are_named_must_be_there_and_belong_to_one_archive() throws IOException {
        var archive = copied("belenios-small/valid-roundtrip.bel").toString();
        assertEquals(VerifyCommand.UNREADABLE, execute(new VerifyCommand(), "--hints", folder.resolve("none").toString(), archive));
        assertEquals(VerifyCommand.UNREADABLE, execute(new VerifyCommand(), "--hints", archive, archive, archive));
    }
}
