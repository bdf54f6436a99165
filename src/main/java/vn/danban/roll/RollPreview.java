package vn.danban.roll;

import java.util.List;

/**
 * What a file says, for the head to look at and mend; both lists of findings are in the order of the rows.
 *
 * @param sheet the sheet read; empty for a text table
 */
public record RollPreview(String sheet, List<RollColumn> columns, List<RollHousehold> households, List<RowToMend> rowsToMend,
                          List<RowNotice> notices) {
    public RollPreview {
        columns = List.copyOf(columns);
        households = List.copyOf(households);
        rowsToMend = List.copyOf(rowsToMend);
        notices = List.copyOf(notices);
    }

    /** Whether the list can be taken in as it stands. */
    public boolean isReady() {
        return rowsToMend.isEmpty() && !households.isEmpty();
    }
}
