package vn.danban.load;

import java.util.Arrays;
import java.util.List;

/**
 * What came out of a run, after the time of warming up.
 *
 * @param perSecond accepted ballots in each whole second
 * @param waited    nanoseconds between ballot and receipt, ascending
 * @param others    answers that were no receipt of a new ballot, also while warming up
 */
record Measured(List<Long> perSecond, List<Long> waited, long others) {

    static Measured of(List<Voter.Answered> all, long from) {
        List<Voter.Answered> counted = all.stream().filter(answer -> answer.at() >= from).toList();
        long seconds = counted.stream().mapToLong(answer -> (answer.at() - from) / 1_000_000_000).max().orElse(0);
        long[] perSecond = new long[(int) seconds];
        counted.stream().filter(answer -> answer.status() == 201).map(answer -> (answer.at() - from) / 1_000_000_000)
            .filter(second -> second < seconds).forEach(second -> perSecond[second.intValue()]++);
        return new Measured(Arrays.stream(perSecond).boxed().toList(),
            counted.stream().map(Voter.Answered::nanos).sorted().toList(), all.stream().filter(answer -> answer.status() != 201).count());
    }

    private double millis(double share) {
        return waited.isEmpty() ? 0 : waited.get((int) Math.ceil(share * (waited.size() - 1))) / 1e6;
    }

    @Override
    public String toString() {
        List<Long> sorted = perSecond.stream().sorted().toList();
        long seconds = Math.max(1, perSecond.size());
        return "%d ballots accepted in %d s: %d a second; the slowest second %d, the median %d, the best %d%n".formatted(
                perSecond.stream().mapToLong(Long::longValue).sum(), perSecond.size(),
                perSecond.stream().mapToLong(Long::longValue).sum() / seconds,
                sorted.isEmpty() ? 0 : sorted.getFirst(), sorted.isEmpty() ? 0 : sorted.get(sorted.size() / 2), sorted.isEmpty() ? 0 : sorted.getLast())
            + "waited, in milliseconds: p50 %.1f, p90 %.1f, p99 %.1f, p99.9 %.1f, longest %.1f%n".formatted(
                millis(0.5), millis(0.9), millis(0.99), millis(0.999), millis(1))
            + "answers that were no new receipt: " + others;
    }
}
