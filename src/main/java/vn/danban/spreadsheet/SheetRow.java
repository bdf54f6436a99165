package vn.danban.spreadsheet;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One row with at least one filled cell.
 *
 * @param number as the spreadsheet shows it, from 1
 * @param cells the filled cells by column, from 0
 */
public record SheetRow(int number, boolean hidden, SortedMap<Integer, SheetCell> cells) {
    public SheetRow {
        cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
    }

    /** The text of a cell; empty when nothing is there. */
    public String text(int column) {
        SheetCell cell = cells.get(column);
        return cell == null ? "" : cell.text();
    }
}
