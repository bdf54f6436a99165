package vn.danban.protocol.group;

import java.util.ArrayList;
import java.util.Arrays;

/**
 * Format §11 — A table of multiples for an element raised to thousands of powers: g, and the key of an election. About
 * 270 kB.
 */
public final class FixedBase {
    private static final int WIDTH = 6;
    private static final int MULTIPLES = 1 << WIDTH - 1;

    public static final FixedBase GENERATOR = new FixedBase(Element.GENERATOR);

    private final Element element;
    private final Point.Addend[] table;

    public FixedBase(Element element) {
        this.element = element;
        var positions = Scalar.ONE.signedDigits(WIDTH).length;
        var points = new ArrayList<Point>(positions * MULTIPLES);
        var running = new Accumulator(element.point());
        for (var position = 0; position < positions; position++) {
            var start = Point.Addend.of(running.point());
            points.add(running.point());
            for (var k = 2; k <= MULTIPLES; k++) {
                running.add(start);
                points.add(running.point());
            }
            running.twice(1);
        }
        table = Arrays.stream(Point.normalise(points))
                .map(Point.Addend::ofNormal)
                .toArray(Point.Addend[]::new);
    }

    public Element element() {
        return element;
    }

    public Element power(Scalar exponent) {
        var sum = new Accumulator();
        var digits = exponent.signedDigits(WIDTH);
        for (var position = 0; position < digits.length; position++) {
            var digit = digits[position];
            if (digit > 0) {
                sum.add(table[position * MULTIPLES + digit - 1]);
            } else if (digit < 0) {
                sum.subtract(table[position * MULTIPLES - digit - 1]);
            }
        }
        return Element.of(sum.point());
    }
}
