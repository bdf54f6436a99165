package vn.danban.roll;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the head wants the list to be read, where that differs from what is recognised.
 *
 * @param sheet the sheet to read; empty: the one that looks most like a household list
 * @param headerRow number of the last row of the header; empty: found by its words
 * @param chosen meanings by column index; columns not named here are recognised by their caption
 * @param uses further columns to carry along, each for a purpose
 */
public record ColumnMapping(Optional<String> sheet, Optional<Integer> headerRow, Map<Integer, ColumnMeaning> chosen, List<ColumnUse> uses) {
    /** Everything as recognised. */
    public static final ColumnMapping RECOGNISED = new ColumnMapping(Optional.empty(), Optional.empty(), Map.of(), List.of());

    public ColumnMapping {
        chosen = Map.copyOf(chosen);
        uses = List.copyOf(uses);
    }

    public ColumnMapping withSheet(String name) {
        return new ColumnMapping(Optional.of(name), headerRow, chosen, uses);
    }

    public ColumnMapping withHeaderRow(int row) {
        return new ColumnMapping(sheet, Optional.of(row), chosen, uses);
    }

    public ColumnMapping with(int column, ColumnMeaning meaning) {
        Map<Integer, ColumnMeaning> more = new HashMap<>(chosen);
        more.put(column, meaning);
        return new ColumnMapping(sheet, headerRow, more, uses);
    }

    public ColumnMapping withUses(ColumnUse... purposes) {
        return new ColumnMapping(sheet, headerRow, chosen, List.of(purposes));
    }
}
