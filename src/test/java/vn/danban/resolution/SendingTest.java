package vn.danban.resolution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountId;
import vn.danban.calendar.WorkingDays;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;
import vn.danban.place.HamletId;

/** Five working days: a vote that ended on Thursday, 19 November 2026, at 17 h in Viet Nam. */
class SendingTest {
    private static final UUID ANY = new UUID(1, 2);
    private static final Instant ENDED = Instant.parse("2026-11-19T10:00:00Z");

    @Test
    void the_clock_begins_the_day_after_and_leaves_the_weekend_out() {
        assertEquals(LocalDate.of(2026, 11, 26), minutes(ENDED).due(WorkingDays.WEEKENDS_ONLY).lastDay());
        assertEquals(LocalDate.of(2026, 11, 27), minutes(Instant.parse("2026-11-20T10:00:00Z")).due(WorkingDays.WEEKENDS_ONLY).lastDay());
    }

    @Test
    void a_vote_that_ended_on_saturday_is_counted_from_monday() {
        assertEquals(LocalDate.of(2026, 11, 27), minutes(Instant.parse("2026-11-21T10:00:00Z")).due(WorkingDays.WEEKENDS_ONLY).lastDay());
    }

    @Test
    void late_in_the_evening_by_utc_it_is_the_next_day_in_viet_nam() {
        assertEquals(LocalDate.of(2026, 11, 20), minutes(Instant.parse("2026-11-19T17:00:00Z")).decidedOn());
    }

    @Test
    void on_the_fifth_working_day_it_is_on_time_to_the_last_second() {
        assertEquals(0, sent("2026-11-26T16:59:59Z").daysLate());
    }

    @Test
    void on_the_sixth_it_is_a_day_late_from_the_first_second() {
        assertEquals(1, sent("2026-11-26T17:00:00Z").daysLate());
        assertEquals(false, sent("2026-11-26T17:00:00Z").onTime());
    }

    @Test
    void days_late_are_counted_by_the_calendar() {
        assertEquals(4, sent("2026-11-30T02:00:00Z").daysLate());
    }

    private static Sending sent(String at) {
        return new Sending(new MatterId(ANY), 1, Office.COMMUNE_FRONT, new HamletId(ANY), "", minutes(ENDED).due(WorkingDays.WEEKENDS_ONLY).lastDay(),
            new AccountId(ANY), Instant.parse(at));
    }

    private static Minutes minutes(Instant ended) {
        return new Minutes(new MatterId(ANY), 1, new HamletId(ANY), DecisionForm.MEETING, null, ended.minusSeconds(60), ended, 10, 6, 9,
            6, 1, 2, "", null, "", new AccountId(ANY), "", ended);
    }
}
