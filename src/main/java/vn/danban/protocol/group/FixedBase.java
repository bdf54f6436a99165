package vn.danban.protocol.group;

import java.util.ArrayList;

/**
 * Format §11 — A table of multiples for an element raised to thousands of powers: g, and the key of an election. About
 * 500 kB.
 */
public final class FixedBase {
    private static final int WIDTH = 8;
    private static final int MULTIPLES = 1 << WIDTH - 1;

    public static final FixedBase GENERATOR = new FixedBase(Element.GENERATOR);

    private final Element element;
    private final long[] table;

    public FixedBase(Element element) {
        this.element = element;
        var positions = Scalar.ONE.signedDigits(WIDTH).length;
        var points = new ArrayList<Point>(positions * MULTIPLES);
        var running = new Accumulator(element.point());
        var start = new long[PointTable.STRIDE];
        for (var position = 0; position < positions; position++) {
            running.prepare(start, 0);
            points.add(running.point());
            for (var k = 2; k <= MULTIPLES; k++) {
                running.add(start, 0, false);
                points.add(running.point());
            }
            running.twice(1);
        }
        table = PointTable.normal(points);
    }

    public Element element() {
        return element;
    }

    public Element power(Scalar exponent) {
        return Product.of(this, exponent).element();
    }

    void addPower(Accumulator sum, Scalar exponent) {
        var digits = exponent.signedDigits(WIDTH);
        for (var position = 0; position < digits.length; position++) {
            var digit = digits[position];
            if (digit != 0) {
                sum.addNormal(table, PointTable.NORMAL_STRIDE * (position * MULTIPLES + Math.abs(digit) - 1), digit < 0);
            }
        }
    }
}
