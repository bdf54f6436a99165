package vn.danban.roll.reading;

import java.util.List;
import java.util.Map;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollColumn;
import vn.danban.spreadsheet.Sheet;

/**
 * Where a list begins.
 *
 * @param captions the words over each column, from the top row of the header to its bottom row
 */
record Header(Sheet sheet, int firstRow, int lastRow, Map<Integer, List<String>> captions) {
    /** Different things the header tells about a household; 0 when it names nobody. */
    int strength(ColumnMapping mapping) {
        List<ColumnMeaning> meanings = RecogniseColumns.of(captions, mapping).stream().map(RollColumn::meaning).toList();
        boolean namesSomebody = meanings.contains(ColumnMeaning.HEAD) || meanings.contains(ColumnMeaning.REPRESENTATIVE);
        long told = meanings.stream().filter(meaning -> meaning != ColumnMeaning.OTHER).distinct().count();
        return namesSomebody && told > 1 ? (int) told : 0;
    }

    boolean repeats(String text) {
        return captions.values().stream().anyMatch(parts -> parts.contains(text));
    }
}
