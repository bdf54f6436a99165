package vn.danban.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WorkingDaysPropertyTest {
    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 800).map(START::plusDays);
    }

    @Provide
    Arbitrary<WorkingDays> known() {
        return days().set().ofMaxSize(40).map(WorkingDays::new);
    }

    @Property
    void the_last_day_is_worked_and_never_earlier_than_without_holidays(
            @ForAll("known") WorkingDays known, @ForAll("days") LocalDate from, @ForAll @IntRange(min = 1, max = 30) int count) {
        LocalDate last = known.after(from, count);

        assertTrue(known.isWorked(last));
        assertFalse(last.isBefore(WorkingDays.WEEKENDS_ONLY.after(from, count)));
    }

    @Property
    void as_many_working_days_lie_before_the_last_day_as_were_counted(
            @ForAll("known") WorkingDays known, @ForAll("days") LocalDate from, @ForAll @IntRange(max = 30) int count) {
        assertEquals(count, known.between(from, known.after(from, count)));
    }

    @Property
    void one_more_holiday_never_makes_a_span_shorter(
            @ForAll("known") WorkingDays known, @ForAll("days") LocalDate from, @ForAll("days") LocalDate another) {
        Set<LocalDate> more = known.daysOff().stream().collect(Collectors.toSet());
        more.add(another);

        assertFalse(new WorkingDays(more).after(from, 5).isBefore(known.after(from, 5)));
    }

    @Property
    void nothing_lies_between_a_day_and_one_that_is_not_after_it(
            @ForAll("known") WorkingDays known, @ForAll("days") LocalDate from, @ForAll @IntRange(max = 30) int earlier) {
        assertEquals(0, known.between(from, from.minusDays(earlier)));
    }
}
