package vn.danban.calendar;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.stream.Collectors;

/** Reads the public holidays; they are public. */
@Singleton
public class Holidays {
    private final HolidayRepository holidays;

    Holidays(HolidayRepository holidays) {
        this.holidays = holidays;
    }

    /** All that are known, in their order. */
    @ReadOnly
    public List<Holiday> all() {
        return holidays.findAllOrderByDay();
    }

    @ReadOnly
    public WorkingDays workingDays() {
        return new WorkingDays(all().stream().map(Holiday::day).collect(Collectors.toSet()));
    }

    /**
     * Whether the days of the lunar New Year are known for a year: they are decided anew each time, fall between 18 January and the
     * end of February, and nothing else does.
     */
    public static boolean knowsTet(List<Holiday> all, int year) {
        LocalDate first = LocalDate.of(year, Month.JANUARY, 18);
        return all.stream().map(Holiday::day).anyMatch(day -> !day.isBefore(first) && day.isBefore(LocalDate.of(year, Month.MARCH, 1)));
    }
}
