package vn.danban.calendar;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import vn.danban.access.CurrentAccount;
import vn.danban.place.Clerk;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.CleanText;
import vn.danban.spreadsheet.SpreadsheetFile;

/** The administrator keeps the public holidays and days off in lieu, from the decisions of each year. */
@Singleton
public class KeepingHolidays {
    private static final int FIRST_YEAR = 2023;
    private static final int LAST_YEAR = 2100;
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_DECISION = 200;

    private final HolidayRepository holidays;
    private final CurrentAccount actor;
    private final Clerk clerk;

    KeepingHolidays(HolidayRepository holidays, CurrentAccount actor, Clerk clerk) {
        this.holidays = holidays;
        this.actor = actor;
        this.clerk = clerk;
    }

    /**
     * Records a day off, in the place of what was recorded for it.
     *
     * @throws Refused with a {@link HolidayRefusal}
     */
    @Transactional
    public void put(LocalDate day, String name, String decision) {
        requireAdministrator();
        record(new Holiday(day, CleanText.of(name == null ? "" : name), CleanText.of(decision == null ? "" : decision)));
    }

    /**
     * Records every day of a list: day, name, decision; a first row of captions is left out. Nothing is recorded when one row is wrong.
     *
     * @return how many days
     * @throws Refused with a {@link HolidayRefusal} or {@link vn.danban.spreadsheet.SpreadsheetRefusal}
     */
    @Transactional
    public int putAll(byte[] list) {
        requireAdministrator();
        List<Holiday> days = ReadHolidays.read(new SpreadsheetFile(list));
        if (days.isEmpty()) {
            throw new Refused(HolidayRefusal.LIST_EMPTY);
        }
        days.forEach(this::record);
        return days.size();
    }

    /** @throws Refused {@link GeneralRefusal#NOT_FOUND} */
    @Transactional
    public void remove(LocalDate day) {
        requireAdministrator();
        if (holidays.remove(day) == 0) {
            throw new Refused(GeneralRefusal.NOT_FOUND);
        }
        clerk.record(null, "HolidayRemoved", day.toString(), "");
    }

    private void record(Holiday holiday) {
        LocalDate day = holiday.day();
        if (day == null) {
            throw new Refused(HolidayRefusal.NO_DAY, 1, "");
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refused(HolidayRefusal.YEAR_OUT_OF_RANGE, String.valueOf(FIRST_YEAR), String.valueOf(LAST_YEAR));
        }
        if (holiday.name().isEmpty() || holiday.name().length() > LONGEST_NAME) {
            throw new Refused(HolidayRefusal.NAME_MISSING_OR_TOO_LONG, ReadHolidays.written(day), LONGEST_NAME);
        }
        if (holiday.decision().length() > LONGEST_DECISION) {
            throw new Refused(HolidayRefusal.DECISION_TOO_LONG, LONGEST_DECISION);
        }
        holidays.put(day, holiday.name(), holiday.decision());
        clerk.record(null, "HolidayRecorded", day.toString(), holiday.name());
    }

    private void requireAdministrator() {
        actor.required();
        if (!actor.administrator()) {
            throw new Refused(GeneralRefusal.NOT_ALLOWED);
        }
    }
}
