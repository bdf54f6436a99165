package vn.danban.roll.reading;

import java.util.List;
import java.util.Map;
import vn.danban.roll.ColumnMeaning;
import vn.danban.spreadsheet.SheetCell;

/**
 * A row of the list seen through its columns.
 *
 * @param continues whether a merged cell makes it part of the household above
 * @param cells filled cells by meaning; a merged cell counts for every row it covers
 * @param broken cells whose formula failed or has no result
 * @param texts every text the row itself holds, from left to right, whatever its column
 */
record RollLine(int row, boolean continues, Map<ColumnMeaning, SheetCell> cells, Map<ColumnMeaning, SheetCell> broken, List<String> texts) {
    String text(ColumnMeaning meaning) {
        SheetCell cell = cells.get(meaning);
        return cell == null ? "" : cell.text();
    }

    boolean has(ColumnMeaning meaning) {
        return cells.containsKey(meaning);
    }

    /** Nothing was written there, not even a formula that failed. */
    boolean isBlank(ColumnMeaning meaning) {
        return !cells.containsKey(meaning) && !broken.containsKey(meaning);
    }

    boolean hasAny(ColumnMeaning... meanings) {
        return List.of(meanings).stream().anyMatch(cells::containsKey);
    }

    boolean isNumbered() {
        return OrderNumber.in(text(ColumnMeaning.ORDER_NUMBER)).isPresent();
    }
}
