package vn.danban.spreadsheet;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.spreadsheet.SheetCell.Kind;

/** What the stored characters of a cell mean, by its type and style (ECMA-376 part 1, 18.3.1.4 and 18.18.11). */
record CellValues(List<String> sharedStrings, Set<Integer> dateStyles, BooleanSupplier date1904) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    /** Characters XML cannot hold, as Excel writes them: {@code _x000D_} (18.18.96). */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");
    private static final long LATEST_DAY = 2_958_465;
    private static final double EXACT_INTEGERS = 1e15;

    /**
     * @param stored the cached value; never computed from the formula
     * @param formula null when there is none
     */
    SheetCell cell(String type, int style, String stored, String formula) {
        if (stored.isEmpty()) {
            return formula == null ? SheetCell.of("", Kind.TEXT) : SheetCell.of("=" + formula, Kind.UNKNOWN_RESULT);
        }
        return switch (type) {
            case "s" -> SheetCell.of(unescaped(sharedStrings.get(Integer.parseInt(stored))), Kind.TEXT);
            case "e" -> SheetCell.of(stored, Kind.ERROR);
            case "d" -> SheetCell.of(LocalDate.parse(stored.substring(0, 10)).format(DAY), Kind.DATE);
            case "n", "" -> number(Double.parseDouble(stored), dateStyles.contains(style));
            default -> SheetCell.of(unescaped(stored), Kind.TEXT);
        };
    }

    private SheetCell number(double value, boolean asDay) {
        if (asDay && value >= 1 && value <= LATEST_DAY) {
            LocalDate dayZero = date1904.getAsBoolean() ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, 30);
            return SheetCell.of(dayZero.plusDays((long) value).format(DAY), Kind.DATE);
        }
        boolean whole = value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS;
        return SheetCell.of(whole ? Long.toString((long) value) : BigDecimal.valueOf(value).toPlainString(), Kind.NUMBER);
    }

    private static String unescaped(String stored) {
        return ESCAPED.matcher(stored).replaceAll(match ->
            Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
