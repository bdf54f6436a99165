package vn.danban.roll;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Collects what the steps of one reading find, each finding once. */
final class Findings {
    private final Set<RowToMend> faults = new LinkedHashSet<>();
    private final Set<RowNotice> notices = new LinkedHashSet<>();

    void fault(int row, RollFault fault, Object... values) {
        faults.add(new RowToMend(row, fault, texts(values)));
    }

    void notice(int row, RollNotice notice, Object... values) {
        notices.add(new RowNotice(row, notice, texts(values)));
    }

    List<RowToMend> faults() {
        return faults.stream().sorted(Comparator.comparingInt(RowToMend::row)).toList();
    }

    List<RowNotice> notices() {
        return notices.stream().sorted(Comparator.comparingInt(RowNotice::row)).toList();
    }

    private static List<String> texts(Object... values) {
        return Stream.of(values).map(String::valueOf).toList();
    }
}
