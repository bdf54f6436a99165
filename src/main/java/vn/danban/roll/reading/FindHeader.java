package vn.danban.roll.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RollRefusal;
import vn.danban.shared.Refused;
import vn.danban.spreadsheet.Sheet;
import vn.danban.spreadsheet.SheetRow;

/** Finds the sheet that is a household list, and its header of one to three rows below whatever titles there are. */
final class FindHeader {
    private static final int ROWS_LOOKED_AT = 60;
    private static final int SHEETS_LOOKED_AT = 60;
    private static final int MOST_HEADER_ROWS = 3;

    private final ColumnMapping mapping;
    private final Findings findings;

    FindHeader(ColumnMapping mapping, Findings findings) {
        this.mapping = mapping;
        this.findings = findings;
    }

    /** @throws Refused {@link RollRefusal#NO_HEADER}, {@link RollRefusal#NO_SUCH_SHEET} */
    Header in(List<Sheet> sheets) {
        mapping.sheet().ifPresent(name -> {
            if (sheets.stream().noneMatch(sheet -> sheet.name().equals(name))) {
                throw new Refused(RollRefusal.NO_SUCH_SHEET, name);
            }
        });
        List<Header> found = sheets.stream().limit(SHEETS_LOOKED_AT)
            .filter(sheet -> mapping.sheet().isEmpty() || mapping.sheet().get().equals(sheet.name()))
            .flatMap(sheet -> header(sheet).stream()).toList();
        Header best = found.stream().max(byPromise()).orElseThrow(() -> new Refused(RollRefusal.NO_HEADER));
        tellOtherSheets(best, found, sheets);
        return best;
    }

    private Comparator<Header> byPromise() {
        return Comparator.comparing((Header header) -> header.sheet().visible())
            .thenComparing(header -> header.strength(mapping))
            .thenComparing(header -> header.sheet().rows().size());
    }

    private void tellOtherSheets(Header best, List<Header> found, List<Sheet> sheets) {
        String alike = names(found.stream().filter(header -> header != best).map(Header::sheet));
        if (!alike.isEmpty()) {
            findings.notice(best.lastRow(), RollNotice.OTHER_SHEETS_LOOK_ALIKE, best.sheet().name(), alike);
        } else if (sheets.size() > 1) {
            String others = names(sheets.stream().filter(sheet -> sheet != best.sheet()));
            findings.notice(best.lastRow(), RollNotice.SHEET_CHOSEN, best.sheet().name(), others);
        }
    }

    private static String names(Stream<Sheet> sheets) {
        return sheets.map(Sheet::name).collect(Collectors.joining(", "));
    }

    private Optional<Header> header(Sheet sheet) {
        List<Header> candidates = new ArrayList<>();
        for (int start = 0; start < Math.min(ROWS_LOOKED_AT, sheet.rows().size()); start++) {
            if (sheet.rows().get(start).cells().size() > 1) {
                for (int depth = 1; depth <= MOST_HEADER_ROWS; depth++) {
                    candidate(sheet, start, depth).ifPresent(candidates::add);
                }
            }
        }
        if (mapping.headerRow().isPresent()) {
            return candidates.stream().filter(header -> header.lastRow() == mapping.headerRow().get())
                .max(Comparator.comparingInt(header -> header.strength(mapping)));
        }
        return candidates.stream().filter(header -> header.strength(mapping) > 0)
            .reduce((one, next) -> next.strength(mapping) > one.strength(mapping) ? next : one);
    }

    /** The header that begins at a row and has so many rows, stretched to where its merged cells end. */
    private Optional<Header> candidate(Sheet sheet, int start, int depth) {
        if (start + depth > sheet.rows().size()) {
            return Optional.empty();
        }
        List<SheetRow> rows = sheet.rows().subList(start, start + depth);
        int first = rows.getFirst().number();
        int last = rows.getLast().number();
        if (last - first >= MOST_HEADER_ROWS) {
            return Optional.empty();
        }
        Map<Integer, List<String>> captions = new TreeMap<>();
        columns(rows).forEach(column -> captions.put(column, caption(sheet, rows, column)));
        int mergedTo = rows.getFirst().cells().keySet().stream()
            .flatMap(column -> sheet.merged().over(first, column).stream())
            .mapToInt(range -> range.lastRow()).filter(row -> row - first < MOST_HEADER_ROWS).max().orElse(last);
        return Optional.of(new Header(sheet, first, Math.max(last, mergedTo), captions));
    }

    private static IntStream columns(List<SheetRow> rows) {
        return rows.stream().flatMap(row -> row.cells().keySet().stream()).mapToInt(column -> column).distinct().sorted();
    }

    private static List<String> caption(Sheet sheet, List<SheetRow> rows, int column) {
        return rows.stream().map(row -> captionCell(sheet, rows, row, column)).filter(Objects::nonNull)
            .filter(text -> !text.isEmpty()).distinct().toList();
    }

    private static String captionCell(Sheet sheet, List<SheetRow> rows, SheetRow row, int column) {
        return sheet.merged().over(row.number(), column)
            .map(range -> rows.stream().filter(top -> top.number() == range.firstRow())
                .map(top -> top.text(range.firstColumn())).findFirst().orElse(""))
            .orElseGet(() -> row.text(column));
    }
}
