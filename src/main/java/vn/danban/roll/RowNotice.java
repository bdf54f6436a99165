package vn.danban.roll;

import java.util.List;

/** A notice and where it belongs; the header's row when it concerns the whole list. @param values for its sentence */
public record RowNotice(int row, RollNotice notice, List<String> values) {
    public RowNotice {
        values = List.copyOf(values);
    }
}
