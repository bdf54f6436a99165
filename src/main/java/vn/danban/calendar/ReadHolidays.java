package vn.danban.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.OpenSpreadsheet;
import vn.danban.spreadsheet.SheetRow;
import vn.danban.spreadsheet.SpreadsheetFile;

/** Reads a list of days off: in the first column the day, then its name, then the decision. */
final class ReadHolidays {
    private static final DateTimeFormatter VIETNAMESE = DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    private ReadHolidays() {}

    /** @throws Refused {@link HolidayRefusal#NO_DAY}, or when the file is no table */
    static List<Holiday> read(SpreadsheetFile file) {
        List<SheetRow> rows = OpenSpreadsheet.open(file).getFirst().rows();
        List<Holiday> days = new ArrayList<>();
        for (SheetRow row : rows) {
            Optional<LocalDate> day = day(row.text(0));
            if (day.isPresent()) {
                days.add(new Holiday(day.get(), row.text(1), row.text(2)));
            } else if (row != rows.getFirst()) {
                throw new Refused(HolidayRefusal.NO_DAY, row.number(), row.text(0));
            }
        }
        return days;
    }

    static String written(LocalDate day) {
        return VIETNAMESE.format(day);
    }

    private static Optional<LocalDate> day(String text) {
        return Stream.of(VIETNAMESE, DateTimeFormatter.ISO_LOCAL_DATE).flatMap(format -> {
            try {
                return Stream.of(LocalDate.parse(text, format));
            } catch (DateTimeParseException otherwise) {
                return Stream.empty();
            }
        }).findFirst();
    }
}
