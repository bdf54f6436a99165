package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.sealing.RunningVote;

/** Every check has its sentences. */
class WordsTest {
    @Test
    void both_languages_have_the_same_keys_and_every_check_has_both_sentences() throws IOException {
        var vietnamese = properties("vi");
        assertEquals(vietnamese.stringPropertyNames(), properties("en").stringPropertyNames());
        for (var check : Check.values()) {
            assertTrue(
                    vietnamese.containsKey(check.name()) && vietnamese.containsKey(check + ".refused"), check.name());
        }
        for (var finding : DiffFinding.values()) {
            assertTrue(vietnamese.containsKey("diff." + finding), finding.name());
        }
        for (var type : EventType.values()) {
            assertTrue(vietnamese.containsKey("kind." + type), type.name());
        }
    }

    @Test
    void the_last_line_of_a_report_is_the_verdict_in_the_language_asked_for() {
        var vote = RunningVote.withHouseholds(1).cast(0, RunningVote.YES);
        assertTrue(lines("vi", vote.archive()).getLast().startsWith("CHẤP NHẬN"));
        assertTrue(lines("en", vote.finish().archive()).contains("Passed: 1 yes, at least 1 needed of 1 households"));
        var refused = lines("en", RunningVote.withHouseholds(1).close().close().archive());
        assertTrue(refused.getLast().startsWith("REFUSED: 1 "));
        assertTrue(refused.contains("    WRONG_ORDER: EndBallots at height 2"));
    }

    @Test
    void names_in_an_archive_cannot_steer_a_terminal() {
        var plan = RunningVote.usual(1, 1);
        var hostile =
                new RunningVote(plan.withDescription(plan.description().replace("Ấp Bình Tân", "\\u001b[2J\u202e")));
        assertFalse(String.join("", lines("vi", hostile.archive())).matches(".*[\\p{Cc}\\p{Cf}].*"));
    }

    private static List<String> lines(String language, byte[] archive) {
        return new WriteReport(Locale.of(language)).lines(VerifyArchive.verify(archive));
    }

    private static Properties properties(String language) throws IOException {
        var properties = new Properties();
        try (var in = WordsTest.class.getResourceAsStream("verifier_" + language + ".properties")) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties;
    }
}
