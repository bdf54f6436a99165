package vn.danban.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.spreadsheet.SpreadsheetRefusal;

/** Every finding has its sentence in both languages, with the same values in it. */
class RollWordsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private static Properties words(String file) throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(RollWordsTest.class.getResourceAsStream("/vaadin-i18n/" + file), StandardCharsets.UTF_8));
        return words;
    }

    private static List<String> keys() {
        return Stream.of(Stream.of(RollFault.values()).map(RollFault::messageKey), Stream.of(RollNotice.values()).map(RollNotice::messageKey),
            Stream.of(RollRefusal.values()).map(RollRefusal::messageKey), Stream.of(SpreadsheetRefusal.values()).map(SpreadsheetRefusal::messageKey),
            Stream.of(ColumnMeaning.values()).map(meaning -> "label.ColumnMeaning." + meaning)).flatMap(key -> key).toList();
    }

    private static TreeSet<String> placeholders(String sentence) {
        return PLACEHOLDER.matcher(sentence).results().map(MatchResult::group).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void every_finding_is_said_in_both_languages_with_the_same_values() throws IOException {
        Properties vietnamese = words("translations.properties");
        Properties english = words("translations_en.properties");
        for (String key : keys()) {
            assertTrue(vietnamese.containsKey(key), key);
            assertTrue(english.containsKey(key), key);
            assertEquals(placeholders(vietnamese.getProperty(key)), placeholders(english.getProperty(key)), key);
        }
    }

    @Test
    void no_sentence_has_a_lone_apostrophe_that_would_eat_its_values() throws IOException {
        for (Properties words : List.of(words("translations.properties"), words("translations_en.properties"))) {
            keys().forEach(key -> assertTrue(!words.getProperty(key).replace("''", "").contains("'"), key));
        }
    }
}
