package vn.danban.roll.reading;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RowNotice;
import vn.danban.roll.RowToMend;

/** Collects what the steps of one reading find, each finding once; texts of the file come short and without card numbers. */
final class Findings {
    private static final int LONGEST_SHOWN = 80;

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
        return Stream.of(values).map(value -> shortened(CardNumber.maskedIn(String.valueOf(value)))).toList();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
