package vn.danban.roll;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the head mended in the preview; the file itself is never changed.
 *
 * @param cells new texts by place
 * @param leftOut numbers of rows not to be read: a household written twice, one that moved away
 */
public record RollCorrections(Map<Place, String> cells, Set<Integer> leftOut) {
    public static final RollCorrections NONE = new RollCorrections(Map.of(), Set.of());

    /** A cell of the list, by row number and meaning of its column. */
    public record Place(int row, ColumnMeaning meaning) {}

    public RollCorrections {
        cells = Map.copyOf(cells);
        leftOut = Set.copyOf(leftOut);
    }

    public RollCorrections with(int row, ColumnMeaning meaning, String text) {
        Map<Place, String> more = new HashMap<>(cells);
        more.put(new Place(row, meaning), text);
        return new RollCorrections(more, leftOut);
    }

    public RollCorrections leavingOut(int row) {
        Set<Integer> more = new HashSet<>(leftOut);
        more.add(row);
        return new RollCorrections(cells, more);
    }

    /** The new text of a cell, if it was mended. */
    public Optional<String> of(int row, ColumnMeaning meaning) {
        return Optional.ofNullable(cells.get(new Place(row, meaning)));
    }
}
