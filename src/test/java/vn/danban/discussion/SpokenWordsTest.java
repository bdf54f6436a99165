package vn.danban.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.testing.Refusals.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danban.shared.Refused;

/** What can be said in a discussion, sign by sign. */
class SpokenWordsTest {
    private static String given(String words) {
        return SpokenWords.given(words, 20, DiscussionRefusal.QUESTION_MISSING_OR_TOO_LONG);
    }

    @Test
    void words_are_kept_as_they_were_meant() {
        assertEquals("Đường rộng mấy mét?", given("  Đường rộng mấy mét?\r\n"));
        assertEquals("Một\nhai\n\nba", given("Một\rhai\r\n\r\n\r\n\r\nba"));
        assertEquals("a b", given("a\tb"));
        assertEquals("<b>nhỏ</b> < 5 👍", given("<b>nhỏ</b> < 5 👍"));
        assertEquals("x".repeat(20), given("x".repeat(20)));
    }

    @Test
    void nothing_and_too_much_are_refused() {
        for (String words : new String[] {null, "", " \n\t ", "x".repeat(21)}) {
            assertRefused(DiscussionRefusal.QUESTION_MISSING_OR_TOO_LONG, () -> given(words));
        }
    }

    @Test
    void what_hides_or_turns_text_is_refused_and_the_place_is_named() {
        for (String sign : List.of("\u0000", "\u0007", "\u001B", "\u200B", "\u200E", "\u202E", "\u2028", "\uFEFF", "\uE000", "\uD800", "\u00AD")) {
            Refused refused = assertThrows(Refused.class, () -> given("tiền " + sign + "góp"), () -> "U+" + Integer.toHexString(sign.charAt(0)));
            assertEquals(DiscussionRefusal.HIDDEN_SIGN, refused.reason());
            assertEquals(List.of("tiền góp"), refused.details());
        }
    }
}
