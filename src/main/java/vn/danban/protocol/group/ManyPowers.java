package vn.danban.protocol.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Protocol §9.3 — A product of thousands of powers at once, by Pippenger's method: for each digit of the exponents the points go into
 * the bucket of their digit, and the buckets are summed up. Only whether it is the neutral element is asked.
 */
public final class ManyPowers {
    private static final int BUCKET = 20;

    private final List<Element> bases = new ArrayList<>();
    private final List<Scalar> exponents = new ArrayList<>();

    public void add(Element base, Scalar exponent) {
        bases.add(base);
        exponents.add(exponent);
    }

    public boolean isNeutral() {
        return product().isNeutral();
    }

    Point product() {
        var width = width(bases.size());
        Element.normaliseAll(bases);
        var table = PointTable.normal(bases.stream().map(Element::point).toList());
        var digits = exponents.stream().map(exponent -> exponent.signedDigits(width)).toArray(int[][]::new);
        var buckets = new long[BUCKET * (1 << width - 1)];
        var scratch = new Accumulator();
        var sum = new Accumulator();
        for (var position = Scalar.ONE.signedDigits(width).length - 1; position >= 0; position--) {
            sum.twice(width);
            clear(buckets);
            var filled = 0;
            for (var i = 0; i < digits.length; i++) {
                var digit = digits[i][position];
                if (digit != 0) {
                    var bucket = BUCKET * (Math.abs(digit) - 1);
                    scratch.load(buckets, bucket);
                    scratch.addNormal(table, PointTable.NORMAL_STRIDE * i, digit < 0);
                    scratch.store(buckets, bucket);
                    filled++;
                }
            }
            if (filled > 0) {
                gather(buckets, sum);
            }
        }
        return sum.point();
    }

    /** Σ k·bucketₖ, by running sums. */
    private static void gather(long[] buckets, Accumulator sum) {
        var bucket = new Accumulator();
        var running = new Accumulator();
        var ready = new long[PointTable.STRIDE];
        for (var at = buckets.length - BUCKET; at >= 0; at -= BUCKET) {
            bucket.load(buckets, at);
            bucket.prepare(ready, 0);
            running.add(ready, 0, false);
            running.prepare(ready, 0);
            sum.add(ready, 0, false);
        }
    }

    private static void clear(long[] buckets) {
        Arrays.fill(buckets, 0);
        for (var at = 0; at < buckets.length; at += BUCKET) {
            buckets[at + 5] = 1;
            buckets[at + 10] = 1;
        }
    }

    /** Bits of a digit: about log₂ of the number of points, less three. */
    private static int width(int points) {
        return Math.clamp(Integer.SIZE - Integer.numberOfLeadingZeros(points) - 4, 2, 14);
    }
}
