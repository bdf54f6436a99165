package vn.danban.square.ui;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.board.VoteId;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.matter.MatterKind;
import vn.danban.place.HamletId;
import vn.danban.testing.Browserless;
import vn.danban.voting.Vote;
import vn.danban.voting.VoteStage;

/** What the page says of a result, in a hamlet of 412 households where 207 must agree. */
class ResultCardTest {
    private static final Instant OPENS = Instant.parse("2026-11-16T00:00:00Z");
    private static final Instant CLOSES = Instant.parse("2026-11-20T10:00:00Z");

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void a_passed_matter_says_how_many_agreed_how_many_it_took_and_when() {
        String words = words(251, 38, 9);
        assertTrue(words.contains("251 trên 412 hộ đồng ý."), words);
        assertTrue(words.contains("Cần hơn một nửa tổng số hộ trong ấp (207 hộ): việc này đã được thông qua ngày 20/11/2026."), words);
        assertFalse(words.contains("còn thiếu"), words);
        assertFalse(words.contains("đưa ra lại"), words);
    }

    @Test
    void exactly_the_number_it_takes_is_enough() {
        assertTrue(words(207, 205, 0).contains("đã được thông qua"));
    }

    @Test
    void one_household_short_is_not_enough_and_the_page_says_what_was_missing_and_what_comes_next() {
        String words = words(206, 0, 0);
        assertTrue(words.contains("206 trên 412 hộ đồng ý."), words);
        assertTrue(words.contains("còn thiếu 1 hộ, nên việc này chưa được thông qua"), words);
        assertTrue(words.contains("có thể được đưa ra lại bằng hình thức khác"), words);
        assertFalse(words.contains("đã được thông qua"), words);
    }

    @Test
    void without_a_single_ballot_the_page_says_so() {
        String words = words(0, 0, 0);
        assertTrue(words.contains("Không hộ nào bỏ phiếu: 0 trên 412 hộ đồng ý."), words);
        assertTrue(words.contains("còn thiếu 207 hộ"), words);
    }

    @Test
    void silence_is_told_to_count_as_not_agreeing_and_all_households_are_in_the_table() {
        String words = words(251, 38, 9);
        assertTrue(words.contains("Hộ không bỏ phiếu được tính là chưa đồng ý"), words);
        assertTrue(words.contains("Không bỏ phiếu114"), words);
    }

    private static String words(int approve, int reject, int other) {
        UUID any = new UUID(1, 2);
        Vote vote = new Vote(VoteId.of(any), new MatterId(any), new HamletId(any), new RollId(any), null, 412, 207,
            VoteStage.TALLIED, OPENS, CLOSES, CLOSES.plusSeconds(3600), null, approve, reject, other, false, 0L);
        return Browserless.words(new ResultCard("Kết quả", MatterKind.OTHER_SELF_GOVERNING_WORK, vote,
            vote.outcome().orElseThrow()));
    }
}
