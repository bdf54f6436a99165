package vn.danban.roll;

import java.util.List;

/** A fault and where it is. @param values for the placeholders of the fault's sentence */
public record RowToMend(int row, RollFault fault, List<String> values) {
    public RowToMend {
        values = List.copyOf(values);
    }
}
