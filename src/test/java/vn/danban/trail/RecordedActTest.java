package vn.danban.trail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.preparation.Deed;

/** Whatever is written to the trail can be read there in words. */
class RecordedActTest {
    /** A name in the past tense, in quotes, in a file that writes to the trail. */
    private static final Pattern NAMED = Pattern.compile("\"((?:[A-Z][a-z]+){2,})\"");

    @Test
    void every_act_that_is_written_has_its_words() throws IOException {
        Set<String> written = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                String source = Files.readString(file);
                if (source.contains("clerk.record(") || source.contains("trail.record(")) {
                    Matcher names = NAMED.matcher(source);
                    while (names.find()) {
                        written.add(names.group(1));
                    }
                }
            }
        }
        assertTrue(written.size() > 40, "the search finds them: " + written);
        written.removeIf(act -> RecordedAct.named(act).isPresent());
        assertEquals(Set.of(), written);
    }

    @Test
    void every_deed_on_the_way_to_a_vote_has_its_words() {
        for (Deed deed : Deed.values()) {
            assertEquals("PREPARATION_" + deed, RecordedAct.valueOf("PREPARATION_" + deed).name());
        }
    }
}
