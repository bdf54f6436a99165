package vn.danban.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountId;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LawVersion;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.MatterKind;
import vn.danban.matter.MatterText;
import vn.danban.office.Office;
import vn.danban.place.HamletId;

/** Proposed words in the place of those they are about. */
class AmendedTextTest {
    private static final MatterId MATTER = new MatterId(new UUID(0, 1));

    private static Matter matter(String body) {
        LocalDate day = LocalDate.of(2026, 11, 27);
        return new Matter(MATTER, new HamletId(new UUID(0, 2)), MatterKind.OTHER_SELF_GOVERNING_WORK, DecisionForm.MEETING, LawVersion.on(day),
            "Nơi để rác", "Đồng ý không?", body, day, false, 0L);
    }

    private static DiscussionItem amendment(String passage, String words) {
        return new DiscussionItem(new ItemId(new UUID(0, 3)), MATTER, ItemKind.AMENDMENT, new AccountId(new UUID(0, 4)), null, null,
            Office.TRUSTEE, 1, passage, words, "Vì thế", Instant.EPOCH);
    }

    @Test
    void the_question_and_each_paragraph_can_be_amended() {
        assertEquals(List.of("Đồng ý không?", "Một.", "Hai."), AmendedText.passages(matter("Một.\n\nHai.")));
        assertEquals(List.of("Đồng ý không?"), AmendedText.passages(matter("")));
    }

    @Test
    void proposed_words_take_the_place_of_the_passage_and_of_nothing_else() {
        assertEquals(new MatterText("Nơi để rác", "Đồng ý không?", "Một.\n\nBa.\nBốn."),
            AmendedText.of(matter("Một.\n\nHai."), amendment("Hai.", "Ba.\nBốn.")).orElseThrow());
        assertEquals(new MatterText("Nơi để rác", "Bà con đồng ý không?", "Một."),
            AmendedText.of(matter("Một."), amendment("Đồng ý không?", "Bà con đồng ý không?")).orElseThrow());
    }

    @Test
    void additions_come_last() {
        assertEquals("Một.\n\nHai.", AmendedText.of(matter("Một."), amendment("", "Hai.")).orElseThrow().body());
        assertEquals("Hai.", AmendedText.of(matter(""), amendment("", "Hai.")).orElseThrow().body());
    }

    @Test
    void a_passage_that_is_gone_or_stands_twice_is_left_to_the_head() {
        assertTrue(AmendedText.of(matter("Một."), amendment("Hai.", "Ba.")).isEmpty());
        assertTrue(AmendedText.of(matter("Hai.\nHai."), amendment("Hai.", "Ba.")).isEmpty());
    }
}
