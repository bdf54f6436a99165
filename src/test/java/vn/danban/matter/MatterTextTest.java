package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.testing.Refusals.assertRefused;

import org.junit.jupiter.api.Test;

class MatterTextTest {
    @Test
    void a_matter_has_a_title_and_a_question_of_bounded_length() {
        for (String title : new String[] {null, "", " \n ", "\u200b", "a".repeat(201)}) {
            assertRefused(MatterRefusal.TITLE_MISSING_OR_TOO_LONG, () -> new MatterText(title, "Đồng ý không?", ""));
        }
        for (String question : new String[] {null, "", "a".repeat(301)}) {
            assertRefused(MatterRefusal.QUESTION_MISSING_OR_TOO_LONG, () -> new MatterText("Việc", question, ""));
        }
        assertRefused(MatterRefusal.BODY_TOO_LONG, () -> new MatterText("Việc", "Đồng ý không?", "a".repeat(20_001)));
    }

    @Test
    void the_longest_words_allowed_are_allowed() {
        MatterText text = new MatterText("a".repeat(200), "b".repeat(300), "c".repeat(20_000));

        assertEquals(20_000, text.body().length());
    }

    @Test
    void equal_words_are_stored_equally_however_they_were_typed() {
        assertEquals(new MatterText("Đường bờ kênh", "Đồng ý?", "một\nhai"),
            new MatterText(" Đường bờ\u200b kênh\u0000 ", "Đo\u0302\u0300ng ý?", "một\r\nhai\r"));
    }
}
