package vn.danban.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danban.access.SignInRefusal;
import vn.danban.access.SignedIn;
import vn.danban.community.CommunityFixtures;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.spreadsheet.SpreadsheetFixtures;
import vn.danban.spreadsheet.SpreadsheetRefusal;
import vn.danban.testing.DanBanTest;

@DanBanTest
class KeepingHolidaysIT {
    private final CommunityFixtures fixtures;
    private final KeepingHolidays keeping;
    private final Holidays holidays;

    KeepingHolidaysIT(CommunityFixtures fixtures, KeepingHolidays keeping, Holidays holidays) {
        this.fixtures = fixtures;
        this.keeping = keeping;
        this.holidays = holidays;
    }

    @Test
    void the_days_the_law_itself_fixes_are_known_from_the_beginning() {
        WorkingDays known = holidays.workingDays();
        for (String day : List.of("2026-01-01", "2026-04-30", "2026-05-01", "2026-09-02", "2027-01-01", "2027-04-16", "2027-04-30", "2027-09-02")) {
            assertFalse(known.isWorked(LocalDate.parse(day)), day);
        }
        assertTrue(known.isWorked(LocalDate.parse("2026-11-20")));
    }

    @Test
    void tet_is_missed_until_the_administrator_records_it() {
        assertFalse(Holidays.knowsTet(holidays.all(), 2028));
        put(LocalDate.of(2028, 1, 26), "Tết Nguyên đán, mùng 1", "");
        assertTrue(Holidays.knowsTet(holidays.all(), 2028));
        assertFalse(Holidays.knowsTet(holidays.all(), 2029));
    }

    @Test
    void a_day_is_recorded_corrected_and_removed() {
        LocalDate day = LocalDate.of(2030, 5, 2);
        put(day, "Nghỉ bù ngày  1/5", "Thông báo 12");
        put(day, "Nghỉ hoán đổi", "Thông báo 15");

        assertEquals(Optional.of(new Holiday(day, "Nghỉ hoán đổi", "Thông báo 15")), found(day));
        fixtures.as(fixtures.administrator(), () -> keeping.remove(day));
        assertEquals(Optional.empty(), found(day));
        assertRefused(GeneralRefusal.NOT_FOUND, () -> fixtures.as(fixtures.administrator(), () -> keeping.remove(day)));
    }

    @Test
    void a_list_is_taken_in_as_a_whole() {
        int days = putAll("Ngày;Tên;Văn bản\n5/2/2031;Tết, mùng 1;Thông báo 1\n2031-02-06;Tết, mùng 2;\n");

        assertEquals(2, days);
        assertEquals("Tết, mùng 2", found(LocalDate.of(2031, 2, 6)).orElseThrow().name());
        byte[] workbook = SpreadsheetFixtures.sheet(sheet -> SpreadsheetFixtures.row(sheet, 1, "7/2/2031", "Tết, mùng 3", "")).content();
        assertEquals(1, fixtures.as(fixtures.administrator(), () -> keeping.putAll(workbook)));
    }

    @Test
    void one_wrong_row_and_nothing_is_recorded() {
        assertRefused(HolidayRefusal.NO_DAY, () -> putAll("Ngày;Tên\n1/6/2032;Ngày lễ\n31/6/2032;Không có ngày này\n"));
        assertEquals(Optional.empty(), found(LocalDate.of(2032, 6, 1)));
        assertRefused(HolidayRefusal.LIST_EMPTY, () -> putAll("Ngày;Tên\n"));
        assertRefused(HolidayRefusal.NAME_MISSING_OR_TOO_LONG, () -> putAll("1/6/2032;\n"));
        assertRefused(SpreadsheetRefusal.EMPTY, () -> putAll(""));
    }

    @Test
    void what_cannot_be_a_holiday_is_refused() {
        assertRefused(HolidayRefusal.NO_DAY, () -> put(null, "Lễ", ""));
        assertRefused(HolidayRefusal.NAME_MISSING_OR_TOO_LONG, () -> put(LocalDate.of(2030, 1, 1), "\u200B ", ""));
        assertRefused(HolidayRefusal.DECISION_TOO_LONG, () -> put(LocalDate.of(2030, 1, 1), "Lễ", "x".repeat(201)));
        assertRefused(HolidayRefusal.YEAR_OUT_OF_RANGE, () -> put(LocalDate.of(1990, 1, 1), "Lễ", ""));
    }

    @Test
    void nobody_but_the_administrator_keeps_them() {
        SignedIn head = fixtures.officer(fixtures.aHamlet(), Office.HAMLET_HEAD);
        LocalDate day = LocalDate.of(2026, 9, 2);
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(head, () -> keeping.put(day, "Lễ", "")));
        assertRefused(GeneralRefusal.NOT_ALLOWED, () -> fixtures.as(head, () -> keeping.remove(day)));
        assertRefused(SignInRefusal.NOT_SIGNED_IN, () -> keeping.put(day, "Lễ", ""));
    }

    private void put(LocalDate day, String name, String decision) {
        fixtures.as(fixtures.administrator(), () -> keeping.put(day, name, decision));
    }

    private int putAll(String list) {
        return fixtures.as(fixtures.administrator(), () -> keeping.putAll(list.getBytes(StandardCharsets.UTF_8)));
    }

    private Optional<Holiday> found(LocalDate day) {
        return holidays.all().stream().filter(holiday -> holiday.day().equals(day)).findFirst();
    }
}
