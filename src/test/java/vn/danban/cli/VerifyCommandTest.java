package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import vn.danban.protocol.sealing.RunningVote;

class VerifyCommandTest {
    private static final String RECORDS = "src/test/resources/records/";

    @TempDir
    private Path folder;

    private final StringWriter written = new StringWriter();

    private int verify(String... arguments) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(written, true))
                .setErr(new PrintWriter(written, true))
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
    void json_names_the_check_that_refuses_and_why() {
        verify("--json", RECORDS + "belenios-small/wrong-num-tallied.bel");
        assertTrue(written.toString().startsWith("{\"verdict\":\"REFUSED\","), written.toString());
        assertTrue(
                written.toString().contains("{\"id\":\"T2\",\"outcome\":\"REFUSED\",\"fault\":\"WRONG_NUM_TALLIED\","));
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
