package vn.danban.matter;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.danban.calendar.WorkingDays;

/**
 * A clock of the law that runs for somebody.
 *
 * @param lastDay on which what it asks for is still in time
 */
public record Deadline(LegalClock clock, LocalDate lastDay, WorkingDays known) {
    /** The clock starts on a day; the day after it is the first to be counted. */
    public static Deadline of(LegalClock clock, LocalDate from, WorkingDays known) {
        return new Deadline(clock, clock.lastDay(from, known), known);
    }

    public boolean isOver(LocalDate today) {
        return today.isAfter(lastDay);
    }

    /** How many days are left after today, in the kind of days the clock counts; 0 on the last day and later. */
    public int left(LocalDate today) {
        return clock.workingDays() ? known.between(today, lastDay)
            : Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(today, lastDay)));
    }
}
