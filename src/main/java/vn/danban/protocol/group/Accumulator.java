package vn.danban.protocol.group;

import static vn.danban.protocol.group.Field.multiply;
import static vn.danban.protocol.group.Field.square;

/**
 * A point under computation: the only mutable one, confined to the method that made it. Formulas are complete: no
 * special cases.
 */
final class Accumulator {
    private final long[] x = Field.zero();
    private final long[] y = Field.zero();
    private final long[] z = Field.zero();
    private final long[] t = Field.zero();
    private final long[] a = Field.zero();
    private final long[] b = Field.zero();
    private final long[] c = Field.zero();
    private final long[] d = Field.zero();
    private final long[] e = Field.zero();
    private boolean neutral;

    Accumulator() {
        this(Point.NEUTRAL);
        neutral = true;
    }

    Accumulator(Point start) {
        System.arraycopy(start.x(), 0, x, 0, 5);
        System.arraycopy(start.y(), 0, y, 0, 5);
        System.arraycopy(start.z(), 0, z, 0, 5);
        System.arraycopy(start.t(), 0, t, 0, 5);
    }

    /** Whether nothing has been added yet. */
    boolean isUntouched() {
        return neutral;
    }

    Point point() {
        return new Point(x.clone(), y.clone(), z.clone(), t.clone());
    }

    /** The present value, made ready to be added. */
    Point.Addend addend() {
        return Point.Addend.of(new Point(x, y, z, t));
    }

    void add(Point.Addend p) {
        addOrSubtract(p, p.sum(), p.difference(), false);
    }

    void subtract(Point.Addend p) {
        addOrSubtract(p, p.difference(), p.sum(), true);
    }

    /** Unified addition for a = −1 (Hisil, Wong, Carter, Dawson 2008, §3.1). */
    private void addOrSubtract(Point.Addend p, long[] sum, long[] difference, boolean minus) {
        neutral = false;
        Field.subtract(a, y, x);
        multiply(a, a, difference);
        Field.add(b, y, x);
        multiply(b, b, sum);
        multiply(c, t, p.twiceDT());
        if (p.twiceZ() == null) {
            Field.add(d, z, z);
        } else {
            multiply(d, z, p.twiceZ());
        }
        Field.subtract(e, b, a);
        Field.add(b, b, a);
        if (minus) {
            Field.add(a, d, c);
            Field.subtract(c, d, c);
        } else {
            Field.subtract(a, d, c);
            Field.add(c, d, c);
        }
        multiply(x, e, a);
        multiply(y, c, b);
        multiply(z, a, c);
        multiply(t, e, b);
    }

    /** Doubles {@code times} times. Only the last doubling computes T, which doubling itself does not need. */
    void twice(int times) {
        for (var i = 1; i <= times; i++) {
            square(a, x);
            square(b, y);
            square(c, z);
            Field.add(c, c, c);
            Field.add(d, x, y);
            square(d, d);
            Field.add(e, b, a);
            Field.subtract(b, b, a);
            Field.subtractWide(d, d, e);
            Field.subtractWide(c, c, b);
            multiply(x, d, c);
            multiply(y, e, b);
            multiply(z, b, c);
            if (i == times) {
                multiply(t, d, e);
            }
        }
    }
}
