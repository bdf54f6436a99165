package vn.danban.spreadsheet;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A merged rectangle; rows are counted from 1 as the spreadsheet shows them, columns from 0, both ends included. */
public record CellRange(int firstRow, int firstColumn, int lastRow, int lastColumn) {
    private static final Pattern REFERENCE =
        Pattern.compile("\\$?([A-Z]{1,3})\\$?(\\d{1,7})(?::\\$?([A-Z]{1,3})\\$?(\\d{1,7}))?");

    public boolean contains(int row, int column) {
        return firstRow <= row && row <= lastRow && firstColumn <= column && column <= lastColumn;
    }

    /**
     * Reads {@code B6:E7}, or {@code B6}.
     *
     * @throws IllegalArgumentException when it is neither
     */
    static CellRange parse(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (!reference.matches()) {
            throw new IllegalArgumentException(text);
        }
        int row = Integer.parseInt(reference.group(2));
        int column = column(reference.group(1));
        return reference.group(3) == null ? new CellRange(row, column, row, column)
            : new CellRange(row, column, Integer.parseInt(reference.group(4)), column(reference.group(3)));
    }

    private static int column(String letters) {
        return letters.chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1) - 1;
    }
}
