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
        neutral = false;
        multiply(d, z, p.twiceZ());
        add(p.sum(), 0, p.difference(), 0, p.twiceDT(), 0);
    }

    void subtract(Point.Addend p) {
        neutral = false;
        multiply(d, z, p.twiceZ());
        subtract(p.sum(), 0, p.difference(), 0, p.twiceDT(), 0);
    }

    /** Adds the point with Z = 1 of a {@link PointTable}. */
    void add(long[] table, int at) {
        neutral = false;
        Field.add(d, z, z);
        add(table, at, table, at + 5, table, at + 10);
    }

    void subtract(long[] table, int at) {
        neutral = false;
        Field.add(d, z, z);
        subtract(table, at, table, at + 5, table, at + 10);
    }

    /** Unified addition for a = −1 (Hisil, Wong, Carter, Dawson 2008, §3.1); D is given. */
    private void add(long[] sum, int sumAt, long[] difference, int differenceAt, long[] twiceDT, int twiceDTAt) {
        products(sum, sumAt, difference, differenceAt, twiceDT, twiceDTAt);
        Field.subtract(a, d, c);
        Field.add(c, d, c);
        multiply(x, a, e);
        multiply(y, c, b);
        multiply(z, a, c);
        multiply(t, e, b);
    }

    /** The same with −P, of which sum and difference change places and T its sign. */
    private void subtract(long[] sum, int sumAt, long[] difference, int differenceAt, long[] twiceDT, int twiceDTAt) {
        products(difference, differenceAt, sum, sumAt, twiceDT, twiceDTAt);
        Field.add(a, d, c);
        Field.subtract(c, d, c);
        multiply(x, a, e);
        multiply(y, c, b);
        multiply(z, c, a);
        multiply(t, e, b);
    }

    private void products(long[] sum, int sumAt, long[] difference, int differenceAt, long[] twiceDT, int twiceDTAt) {
        Field.subtract(a, y, x);
        multiply(a, a, difference, differenceAt);
        Field.add(b, y, x);
        multiply(b, b, sum, sumAt);
        multiply(c, t, twiceDT, twiceDTAt);
        Field.subtract(e, b, a);
        Field.add(b, b, a);
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

    void negate() {
        Field.negate(x);
        Field.negate(t);
    }

    /** Takes over the point that {@link #store} put there. */
    void load(long[] from, int at) {
        System.arraycopy(from, at, x, 0, 5);
        System.arraycopy(from, at + 5, y, 0, 5);
        System.arraycopy(from, at + 10, z, 0, 5);
        System.arraycopy(from, at + 15, t, 0, 5);
    }

    void store(long[] into, int at) {
        System.arraycopy(x, 0, into, at, 5);
        System.arraycopy(y, 0, into, at + 5, 5);
        System.arraycopy(z, 0, into, at + 10, 5);
        System.arraycopy(t, 0, into, at + 15, 5);
    }
}
