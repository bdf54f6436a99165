package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.calendar.WorkingDays;
import vn.danban.testing.Browserless;
import vn.danban.ui.Moments;

/** Five working days from Wednesday, 28 April 2027, with the holidays of that week: 30 April, and 3 May in lieu of 1 May. */
class DeadlineTest {
    private static final LocalDate WEDNESDAY = LocalDate.of(2027, 4, 28);
    private static final WorkingDays KNOWN = new WorkingDays(
        Set.of(LocalDate.of(2027, 4, 30), LocalDate.of(2027, 5, 1), LocalDate.of(2027, 5, 3)));
    private final Deadline until = Deadline.of(LegalClock.DECISION_TO_COMMUNE, WEDNESDAY, KNOWN);

    @BeforeEach
    void open() {
        Browserless.open();
    }

    @AfterEach
    void close() {
        Browserless.close();
    }

    @Test
    void holidays_and_weekends_are_left_out() {
        assertEquals(LocalDate.of(2027, 5, 7), until.lastDay());
        assertEquals(LocalDate.of(2027, 5, 5), Deadline.of(LegalClock.DECISION_TO_COMMUNE, WEDNESDAY, WorkingDays.WEEKENDS_ONLY).lastDay());
    }

    @Test
    void a_clock_of_calendar_days_knows_no_holidays() {
        assertEquals(WEDNESDAY.plusDays(30), Deadline.of(LegalClock.DRAFT_COVENANT_POSTED, WEDNESDAY, KNOWN).lastDay());
        assertEquals(28, Deadline.of(LegalClock.DRAFT_COVENANT_POSTED, WEDNESDAY, KNOWN).left(WEDNESDAY.plusDays(2)));
    }

    @Test
    void what_is_left_is_said_as_a_date_and_as_days() {
        assertEquals("còn 5 ngày làm việc, đến thứ Sáu 7/5/2027", said(WEDNESDAY));
        assertEquals("còn 4 ngày làm việc, đến thứ Sáu 7/5/2027", said(LocalDate.of(2027, 5, 2)));
        assertEquals("còn 1 ngày làm việc, đến thứ Sáu 7/5/2027", said(LocalDate.of(2027, 5, 6)));
        assertEquals("hôm nay là ngày cuối, thứ Sáu 7/5/2027", said(LocalDate.of(2027, 5, 7)));
        assertEquals("đã quá hạn 1 ngày, lẽ ra xong trước hết thứ Sáu 7/5/2027", said(LocalDate.of(2027, 5, 8)));
    }

    @Test
    void it_is_over_from_the_day_after_the_last() {
        assertFalse(until.isOver(until.lastDay()));
        assertTrue(until.isOver(until.lastDay().plusDays(1)));
    }

    private String said(LocalDate today) {
        return Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays());
    }
}
