package vn.danban.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * Which days are worked: Mondays to Fridays but those off. A Saturday worked in exchange for another day is not counted, so
 * that what is computed here is never earlier than with weekends alone.
 *
 * @param daysOff public holidays and days off in lieu
 */
public record WorkingDays(Set<LocalDate> daysOff) {
    /** As long as nobody knows any holiday. */
    public static final WorkingDays WEEKENDS_ONLY = new WorkingDays(Set.of());

    public WorkingDays {
        daysOff = Set.copyOf(daysOff);
    }

    public boolean isWorked(LocalDate day) {
        return day.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue() && !daysOff.contains(day);
    }

    /** The working day that is so many after {@code from}; the day after it is the first to be counted. */
    public LocalDate after(LocalDate from, int count) {
        LocalDate day = from;
        for (int counted = 0; counted < count;) {
            day = day.plusDays(1);
            if (isWorked(day)) {
                counted++;
            }
        }
        return day;
    }

    /** How many working days lie behind {@code from}, up to {@code to} and with it; 0 when {@code to} is not after {@code from}. */
    public int between(LocalDate from, LocalDate to) {
        return to.isAfter(from) ? Math.toIntExact(from.plusDays(1).datesUntil(to.plusDays(1)).filter(this::isWorked).count()) : 0;
    }
}
