package vn.danban.calendar;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day off for everybody.
 *
 * @param decision where it is laid down; empty where that is not recorded
 */
@MappedEntity("holidays")
public record Holiday(@Id LocalDate day, String name, String decision) {
    /** Then another day is off in its place (Labour Code Art. 111(3)), in a row of its own. */
    public boolean onWeekend() {
        return day.getDayOfWeek().getValue() >= DayOfWeek.SATURDAY.getValue();
    }
}
