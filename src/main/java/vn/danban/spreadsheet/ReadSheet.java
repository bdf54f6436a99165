package vn.danban.spreadsheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import vn.danban.shared.Refused;

/** Reads one sheet of a workbook in a single pass: rows, cells, merged rectangles, what is hidden. */
final class ReadSheet {
    /** Heights of all merged rectangles together: far above any list, far below what would exhaust memory. */
    private static final int MOST_MERGED_ROWS = 200_000;

    private final String name;
    private final boolean visible;
    private final String part;
    private final CellValues values;

    private final List<SheetRow> rows = new ArrayList<>();
    private final MergedCells merged = new MergedCells();
    private int mergedRows;
    private final Set<Integer> hiddenColumns = new HashSet<>();
    private final List<Integer> cutRows = new ArrayList<>();

    private final TreeMap<Integer, SheetCell> cells = new TreeMap<>();
    private int row;
    private int column;
    private boolean rowHidden;
    private String type = "";
    private int style;
    private String formula;
    private String stored = "";

    ReadSheet(String name, boolean visible, String part, CellValues values) {
        this.name = name;
        this.visible = visible;
        this.part = part;
        this.values = values;
    }

    Sheet read(Map<String, byte[]> parts) {
        WorkbookXml.eachElement(part == null ? null : parts.get(part), this::element);
        endRow();
        return new Sheet(name, visible, rows, merged, hiddenColumns, cutRows);
    }

    private void element(WorkbookXml xml) {
        switch (xml.name()) {
            case "row" -> startRow(xml);
            case "c" -> startCell(xml);
            case "f" -> formula = xml.innerText();
            case "v", "is" -> stored = xml.innerText();
            case "col" -> hideColumns(xml);
            case "mergeCell" -> merge(xml);
            default -> { }
        }
    }

    private void startRow(WorkbookXml xml) {
        endRow();
        row = xml.number("r", row + 1);
        column = -1;
        rowHidden = xml.isTrue("hidden");
    }

    private void startCell(WorkbookXml xml) {
        endCell();
        String reference = xml.attribute("r");
        column = reference.isEmpty() ? column + 1 : CellRange.parse(reference).firstColumn();
        type = xml.attribute("t");
        style = xml.number("s", -1);
    }

    private void endCell() {
        if (!stored.isEmpty() || formula != null) {
            SheetCell cell = values.cell(type, style, stored, formula);
            if (column >= Sheet.MOST_COLUMNS) {
                cutRows.add(row);
            } else if (!cell.isBlank()) {
                cells.put(column, cell);
            }
        }
        formula = null;
        stored = "";
    }

    private void endRow() {
        endCell();
        if (!cells.isEmpty()) {
            if (rows.size() == Sheet.MOST_ROWS) {
                throw new Refused(SpreadsheetRefusal.TOO_MANY_ROWS, Sheet.MOST_ROWS);
            }
            rows.add(new SheetRow(row, rowHidden, cells));
            cells.clear();
        }
    }

    private void hideColumns(WorkbookXml xml) {
        if (xml.isTrue("hidden")) {
            int last = Math.min(xml.number("max", 0), Sheet.MOST_COLUMNS);
            for (int hidden = xml.number("min", 1); hidden <= last; hidden++) {
                hiddenColumns.add(hidden - 1);
            }
        }
    }

    private void merge(WorkbookXml xml) {
        CellRange range = CellRange.parse(xml.attribute("ref"));
        mergedRows += range.lastRow() - range.firstRow() + 1;
        if (mergedRows > MOST_MERGED_ROWS) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
        merged.add(range);
    }
}
