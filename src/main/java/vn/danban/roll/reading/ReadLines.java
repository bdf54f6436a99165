package vn.danban.roll.reading;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollColumn;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollNotice;
import vn.danban.spreadsheet.CellRange;
import vn.danban.spreadsheet.Sheet;
import vn.danban.spreadsheet.SheetCell.Kind;
import vn.danban.spreadsheet.SheetCell;
import vn.danban.spreadsheet.SheetRow;

/** Reads the rows below a header through the recognised columns, with what the head mended. */
final class ReadLines {
    private static final int ROWS_NAMED = 10;

    private final Header header;
    private final Sheet sheet;
    private final Map<Integer, SheetRow> rowsByNumber;
    private final List<RollColumn> columns;
    private final RollCorrections corrections;
    private final Findings findings;

    ReadLines(Header header, List<RollColumn> columns, RollCorrections corrections, Findings findings) {
        this.header = header;
        this.sheet = header.sheet();
        this.rowsByNumber = sheet.rows().stream().collect(Collectors.toMap(SheetRow::number, row -> row, (first, again) -> first));
        this.columns = columns.stream().filter(column -> column.meaning() != ColumnMeaning.OTHER).toList();
        this.corrections = corrections;
        this.findings = findings;
    }

    List<RollLine> read() {
        List<SheetRow> rows = sheet.rows().stream()
            .filter(row -> row.number() > header.lastRow() && !corrections.leftOut().contains(row.number())).toList();
        tellHidden(rows);
        rows.stream().filter(row -> sheet.cutRows().contains(row.number())).findFirst()
            .ifPresent(row -> findings.notice(row.number(), RollNotice.FAR_COLUMNS_NOT_READ));
        return rows.stream().map(this::line).toList();
    }

    private void tellHidden(List<SheetRow> rows) {
        List<String> hidden = rows.stream().filter(SheetRow::hidden).map(row -> String.valueOf(row.number())).toList();
        if (!hidden.isEmpty()) {
            String some = String.join(", ", hidden.subList(0, Math.min(ROWS_NAMED, hidden.size()))) + (hidden.size() > ROWS_NAMED ? ", …" : "");
            findings.notice(Integer.parseInt(hidden.getFirst()), RollNotice.ROWS_HIDDEN, hidden.size(), some);
        }
        String hiddenColumns = columns.stream().filter(column -> sheet.hiddenColumns().contains(column.index()))
            .map(column -> column.name() + " (" + column.caption() + ")").collect(Collectors.joining(", "));
        if (!hiddenColumns.isEmpty()) {
            findings.notice(header.lastRow(), RollNotice.COLUMNS_HIDDEN, hiddenColumns);
        }
    }

    private RollLine line(SheetRow row) {
        Map<ColumnMeaning, SheetCell> cells = new EnumMap<>(ColumnMeaning.class);
        boolean continues = false;
        for (RollColumn column : columns) {
            Optional<CellRange> merged = sheet.merged().over(row.number(), column.index());
            boolean belowMergedTop = merged.isPresent() && merged.get().firstRow() < row.number();
            continues |= belowMergedTop && isIdentity(column.meaning());
            SheetCell cell = belowMergedTop ? top(merged.get()) : row.cells().get(column.index());
            if (cell != null) {
                cells.merge(column.meaning(), cell, ReadLines::joined);
                tellInvisible(row, column, cell);
            }
        }
        correct(row, cells);
        Map<ColumnMeaning, SheetCell> broken = new EnumMap<>(ColumnMeaning.class);
        cells.forEach((meaning, cell) -> {
            if (cell.kind() == Kind.ERROR || cell.kind() == Kind.UNKNOWN_RESULT) {
                broken.put(meaning, cell);
            }
        });
        cells.keySet().removeAll(broken.keySet());
        return new RollLine(row.number(), continues, cells, broken, row.cells().values().stream().map(SheetCell::text).toList());
    }

    private static boolean isIdentity(ColumnMeaning meaning) {
        return meaning == ColumnMeaning.ORDER_NUMBER || meaning == ColumnMeaning.HEAD;
    }

    private SheetCell top(CellRange merged) {
        return merged.firstRow() <= header.lastRow() ? null
            : Optional.ofNullable(rowsByNumber.get(merged.firstRow())).map(row -> row.cells().get(merged.firstColumn())).orElse(null);
    }

    private static SheetCell joined(SheetCell one, SheetCell next) {
        return SheetCell.of(one.text() + " " + next.text(), one.kind());
    }

    private void tellInvisible(SheetRow row, RollColumn column, SheetCell cell) {
        if (cell.hadInvisible() && row.cells().get(column.index()) == cell) {
            findings.notice(row.number(), RollNotice.INVISIBLE_CHARACTERS, column.caption());
        }
    }

    private void correct(SheetRow row, Map<ColumnMeaning, SheetCell> cells) {
        for (RollColumn column : columns) {
            corrections.of(row.number(), column.meaning()).map(text -> SheetCell.of(text, Kind.TEXT)).ifPresent(cell -> {
                cells.put(column.meaning(), cell);
                if (cell.text().isEmpty()) {
                    cells.remove(column.meaning());
                }
            });
        }
    }
}
