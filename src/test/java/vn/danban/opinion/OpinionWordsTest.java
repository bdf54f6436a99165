package vn.danban.opinion;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static vn.danban.testing.Refusals.assertRefused;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in minutes as it was written. */
class OpinionWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", " ", "hai\ndòng", "\u202eđảo chữ", "ẩn\u200b", " thừa", "tiếng Việt\u0007", "e\u0302\u0301", "\ud800", "\ue000"})
    void nothing_hidden_turned_torn_or_empty(String text) {
        assertRefused(OpinionRefusal.NOT_READABLE, () -> OpinionWords.require(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Nên đặt thùng rác ở đầu hẻm 12.", "<script>alert(1)</script>", "=HYPERLINK(\"http://x\")", "Ý kiến: 50 % – được!"})
    void whatever_can_be_read_is_taken_as_it_is(String text) {
        assertDoesNotThrow(() -> OpinionWords.require(text));
    }

    @Property(tries = 200)
    void any_letters_up_to_the_longest(@ForAll @StringLength(min = 1, max = OpinionWords.LONGEST) @CharRange(from = 'a', to = 'z')
            @CharRange(from = 'à', to = 'ỹ') String text) {
        String normal = Normalizer.normalize(text, Normalizer.Form.NFC);
        if (normal.codePoints().allMatch(Character::isLetter) && normal.length() <= OpinionWords.LONGEST) {
            assertDoesNotThrow(() -> OpinionWords.require(normal));
        }
        assertRefused(OpinionRefusal.NOT_READABLE, () -> OpinionWords.require(normal + "x".repeat(OpinionWords.LONGEST)));
    }
}
