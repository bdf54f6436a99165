package vn.danban.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What one way of verifying took in each round, in milliseconds: by the clock, and of the processors. */
final class Timings {
    private final String name;
    private final List<Double> clock = new ArrayList<>();
    private final List<Double> processors = new ArrayList<>();

    Timings(String name) {
        this.name = name;
    }

    void add(double clockMillis, double processorMillis) {
        clock.add(clockMillis);
        processors.add(processorMillis);
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        var middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static String summary(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return "%7.0f (%.0f–%.0f)".formatted(median(sorted), sorted.getFirst(), sorted.getLast());
    }

    /** Median and spread of both, and how many times quicker than the reference's medians. */
    String line(Timings reference) {
        var times = reference == null
                ? ""
                : "%6.1f × %6.1f ×".formatted(median(reference.clock) / median(clock), median(reference.processors) / median(processors));
        return String.format(Locale.ROOT, "%-34s %-24s %-24s %s", name, summary(clock), summary(processors), times).strip();
    }
}
