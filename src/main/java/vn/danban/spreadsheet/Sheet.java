package vn.danban.spreadsheet;

import java.util.List;
import java.util.Set;

/**
 * One table of a file.
 *
 * @param name empty for a text table
 * @param rows filled rows only, from top to bottom
 * @param cutRows numbers of rows with something beyond column 256, which is not read
 */
public record Sheet(String name, boolean visible, List<SheetRow> rows, MergedCells merged, Set<Integer> hiddenColumns,
                    List<Integer> cutRows) {
    static final int MOST_ROWS = 20_000;
    static final int MOST_COLUMNS = 256;

    public Sheet {
        rows = List.copyOf(rows);
        hiddenColumns = Set.copyOf(hiddenColumns);
        cutRows = List.copyOf(cutRows);
    }

    /** The column as the spreadsheet names it: A, B, … Z, AA. */
    public static String columnName(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : columnName(column / 26 - 1) + last;
    }
}
