package vn.danban.spreadsheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The merged rectangles of a sheet, found by cell in constant time. */
public final class MergedCells {
    static final MergedCells NONE = new MergedCells();

    private final Map<Integer, List<CellRange>> byRow = new HashMap<>();

    void add(CellRange range) {
        for (int row = range.firstRow(); row <= range.lastRow(); row++) {
            byRow.computeIfAbsent(row, none -> new ArrayList<>(4)).add(range);
        }
    }

    /** The merged rectangle over a cell, if any. */
    public Optional<CellRange> over(int row, int column) {
        return byRow.getOrDefault(row, List.of()).stream().filter(range -> range.contains(row, column)).findFirst();
    }
}
