package vn.danban.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class VerifyDiffCommandTest {
    private static final String RECORDS = "src/test/resources/records/";
    private static final String OPEN = RECORDS + "danban/ten-households-open.bel";
    private static final String PASSED = RECORDS + "danban/ten-households-passed.bel";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int verifyDiff(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "verify-diff";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Main.commands().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true)).execute(all);
    }

    @Test
    void the_exit_code_says_whether_the_newer_continues_the_older() {
        assertEquals(VerifyCommand.ACCEPTED, verifyDiff(OPEN, PASSED));
        assertEquals(VerifyCommand.ACCEPTED, verifyDiff(OPEN, OPEN));
        assertEquals(VerifyCommand.REFUSED, verifyDiff(PASSED, OPEN));
        assertEquals(VerifyCommand.REFUSED, verifyDiff(OPEN, RECORDS + "danban/nobody-came.bel"));
        assertEquals(VerifyCommand.REFUSED, verifyDiff(OPEN, RECORDS + "belenios-small/valid-roundtrip.bel"));
        assertEquals("", err.toString());
        assertEquals(VerifyCommand.UNREADABLE, verifyDiff(OPEN, RECORDS + "expected.txt"));
        assertEquals(VerifyCommand.UNREADABLE, verifyDiff(RECORDS + "no-such-file.bel", PASSED));
        assertTrue(err.toString().contains("no-such-file.bel"), err.toString());
    }

    @Test
    void json_tells_what_was_added_or_what_differs_and_nothing_else() {
        verifyDiff("--json", OPEN, PASSED);
        assertTrue(out.toString().endsWith(
            "\"verdict\":\"ACCEPTED\",\"uuid\":\"DanBanTestVote1\",\"sameEvents\":9,\"olderEvents\":9,\"newerEvents\":14,"
                + "\"added\":{\"END_BALLOTS\":1,\"ENCRYPTED_TALLY\":1,\"PARTIAL_DECRYPTION\":2,\"RESULT\":1}}" + System.lineSeparator()), out.toString());
        out.getBuffer().setLength(0);
        verifyDiff("--json", PASSED, OPEN);
        assertTrue(out.toString().contains("\"newerEvents\":9,\"finding\":\"SHORTER\",\"gone\":{\"type\":\"END_BALLOTS\",\"event\":\""), out.toString());
        out.getBuffer().setLength(0);
        verifyDiff("--json", OPEN, RECORDS + "expected.txt");
        assertTrue(out.toString().contains("\"verdict\":\"UNREADABLE\",\"reason\":\""), out.toString());
        assertEquals("", err.toString());
    }
}
