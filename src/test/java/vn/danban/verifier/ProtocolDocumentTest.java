package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.ReceiptFault;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.log.LogFault;
import vn.danban.protocol.tally.ResultFault;
import vn.danban.protocol.trustee.TrusteeFault;

/** The document and the program name the same things: whoever reads a report finds every identifier explained. */
class ProtocolDocumentTest {
    /** Possession proofs, bindings and shares are not part of an archive (§3), so no verifier can find fault with them. */
    private static final Set<String> NOT_IN_ARCHIVES = Set.of("BAD_PROOF_OF_POSSESSION", "BAD_BINDING", "BAD_SHARE");

    private static final List<Class<? extends Enum<?>>> IDENTIFIERS = List.of(
            VerifierFault.class, ArchiveFault.class, FormatFault.class, BallotFault.class, TrusteeFault.class, ResultFault.class,
            ReceiptFault.class, DiffFinding.class, Finding.Outcome.class, EventType.class);

    /** Verdicts of the command, which this package does not know; REFUSED is an outcome as well. */
    private static final List<String> VERDICTS = List.of("ACCEPTED", "UNREADABLE", "UNSUPPORTED");

    @Test
    void every_check_has_a_chapter_in_the_order_in_which_they_run_and_no_chapter_is_of_another() throws IOException {
        var chapters = matches("(?m)^#### ([A-Z]\\d+) — ", howToVerify());
        assertEquals(Stream.of(Check.values()).map(Check::name).toList(), chapters);
    }

    @Test
    void every_chapter_says_what_is_compared_and_what_is_found() throws IOException {
        for (var chapter : howToVerify().split("(?m)^#### ")) {
            if (chapter.matches("(?s)[A-Z]\\d+ — .*")) {
                assertTrue(chapter.matches("(?s).*\\n\\n\\*\\*Compared:\\*\\* \\S.*\\n\\*\\*Finds:\\*\\* \\S.*"), chapter);
            }
        }
    }

    @Test
    void every_identifier_is_in_the_document_and_every_identifier_in_the_document_exists() throws IOException {
        var known = Stream.concat(
                        IDENTIFIERS.stream().flatMap(type -> Arrays.stream(type.getEnumConstants())).map(Enum::name),
                        VERDICTS.stream())
                .filter(name -> !NOT_IN_ARCHIVES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(known, new TreeSet<>(matches("`([A-Z][A-Z_]{4,})`", howToVerify())));
    }

    @Test
    void every_finding_about_a_consent_poll_is_in_its_chapter() throws IOException {
        var written = matches("`([A-Z][A-Z_]{4,})`", document().substring(document().indexOf("**7.1 Consent poll**")));
        assertTrue(written.containsAll(Stream.of(ConsentFinding.values()).map(ConsentFinding::name).toList()), written::toString);
    }

    @Test
    void every_fault_of_the_log_is_in_its_chapter_and_no_other() throws IOException {
        var chapter = document().substring(document().indexOf("## §8 "), document().indexOf("## Rationale"));
        var written = chapter.split("(?m)^## §9 ")[0].split("### §8.8 ")[0];
        assertEquals(Stream.of(LogFault.values()).map(LogFault::name).collect(Collectors.toCollection(TreeSet::new)),
            new TreeSet<>(matches("`([A-Z]+_[A-Z_]+)`", written)));
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("src/docs/protocol.md"));
    }

    private static String howToVerify() throws IOException {
        var document = document();
        return document.substring(document.indexOf("## §6 How to verify"), document.indexOf("## §7 "));
    }

    private static List<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(result -> result.group(1)).toList();
    }
}
