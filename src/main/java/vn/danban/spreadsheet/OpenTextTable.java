package vn.danban.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.SheetCell.Kind;

/** Reads a table kept as text: {@code ;} {@code ,} tab or {@code |} between cells, quotes or not (RFC 4180, and looser). */
final class OpenTextTable {
    private static final Pattern NAMED_SEPARATOR = Pattern.compile("^sep=(.)\\R", Pattern.CASE_INSENSITIVE);
    /** {@code ="0912345678"}: how some programs keep Excel from eating a zero. */
    private static final Pattern PROTECTED = Pattern.compile("^=\"([^\"]*)\"$");
    /** A number written with its exponent, no digit lost; {@code 9,12E+08} has lost some and stays as it is. */
    private static final Pattern SCIENTIFIC = Pattern.compile("(\\d)[.,](\\d{8,14})E\\+?(\\d{1,2})");
    private static final Pattern ERROR = Pattern.compile("#(REF!|NAME\\?|VALUE!|N/A|DIV/0!|NULL!|NUM!)");
    /** A cell with more lines than any address: a quote was opened and never closed. */
    private static final int MOST_LINES_IN_CELL = 6;

    private OpenTextTable() {}

    static Sheet open(String text) {
        List<SheetRow> rows = new ArrayList<>();
        List<Integer> cutRows = new ArrayList<>();
        for (List<String> record : records(text)) {
            int number = rows.size() + 1;
            if (record.stream().skip(Sheet.MOST_COLUMNS).anyMatch(value -> !value.isBlank())) {
                cutRows.add(number);
            }
            rows.add(new SheetRow(number, false, cells(record)));
        }
        List<SheetRow> filled = rows.stream().filter(row -> !row.cells().isEmpty()).toList();
        if (filled.size() > Sheet.MOST_ROWS) {
            throw new Refused(SpreadsheetRefusal.TOO_MANY_ROWS, Sheet.MOST_ROWS);
        }
        return new Sheet("", true, filled, MergedCells.NONE, Set.of(), cutRows);
    }

    private static SortedMap<Integer, SheetCell> cells(List<String> record) {
        SortedMap<Integer, SheetCell> cells = new TreeMap<>();
        for (int column = 0; column < Math.min(record.size(), Sheet.MOST_COLUMNS); column++) {
            SheetCell cell = cell(record.get(column));
            if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        return cells;
    }

    private static SheetCell cell(String raw) {
        String value = raw.strip();
        Matcher guarded = PROTECTED.matcher(value);
        if (guarded.matches()) {
            return SheetCell.of(guarded.group(1), Kind.TEXT);
        }
        Matcher scientific = SCIENTIFIC.matcher(value);
        if (scientific.matches()) {
            String plain = scientific.replaceFirst("$1.$2E$3");
            return SheetCell.of(new BigDecimal(plain).toPlainString(), Kind.NUMBER);
        }
        if (value.startsWith("=")) {
            return SheetCell.of(value, Kind.UNKNOWN_RESULT);
        }
        return SheetCell.of(raw, ERROR.matcher(value).matches() ? Kind.ERROR : Kind.TEXT);
    }

    /** A first line {@code sep=;} is an instruction to Excel; it keeps its row number and is otherwise ignored. */
    private static List<List<String>> records(String text) {
        Matcher named = NAMED_SEPARATOR.matcher(text);
        if (!named.find()) {
            return Stream.of(';', ',', '\t', '|').map(separator -> split(text, separator))
                .max(Comparator.comparingLong(OpenTextTable::regularity)).orElseThrow();
        }
        List<List<String>> records = new ArrayList<>(split(text.substring(named.end()), named.group(1).charAt(0)));
        records.addFirst(List.of());
        return records;
    }

    /** The true separator cuts most rows into equally many pieces; agreement among rows weighs more than pieces in one. */
    private static long regularity(List<List<String>> records) {
        Map<Integer, Long> rowsOfWidth = records.stream().map(List::size).filter(width -> width > 1)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return rowsOfWidth.entrySet().stream().mapToLong(rows -> rows.getValue() * rows.getValue() * rows.getKey()).max().orElse(0);
    }

    private static List<List<String>> split(String text, char separator) {
        CSVFormat quoted = CSVFormat.DEFAULT.builder().setDelimiter(separator).setIgnoreEmptyLines(false).get();
        try {
            List<List<String>> records = parse(text, quoted);
            if (records.stream().flatMap(List::stream).allMatch(OpenTextTable::fitsInACell)) {
                return records;
            }
        } catch (IOException | UncheckedIOException brokenQuote) {
            // a quotation mark that means nothing: read again without quoting, so that no line is swallowed
        }
        try {
            return parse(text.replace("\"", ""), quoted.builder().setQuote(null).get());
        } catch (IOException unreadable) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
    }

    private static boolean fitsInACell(String value) {
        return value.lines().count() <= MOST_LINES_IN_CELL;
    }

    private static List<List<String>> parse(String text, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.parse(text, format)) {
            return parser.stream().map(CSVRecord::toList).toList();
        }
    }
}
