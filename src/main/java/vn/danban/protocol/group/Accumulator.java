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

    void add(Point p) {
        add(PointTable.of(p), 0, false);
    }

    void subtract(Point p) {
        add(PointTable.of(p), 0, true);
    }

    /**
     * Adds the point that stands there in a {@link PointTable}, or subtracts it. Unified addition for a = −1 (Hisil, Wong, Carter,
     * Dawson 2008, §3.1); for −P sum and difference change places and T its sign.
     */
    void add(long[] table, int at, boolean minus) {
        neutral = false;
        multiply(d, z, table, at + PointTable.Z);
        addTo2Z(table, at, minus);
    }

    /** The same for a point with Z = 1, which need not be written. */
    void addNormal(long[] table, int at, boolean minus) {
        neutral = false;
        Field.add(d, z, z);
        addTo2Z(table, at, minus);
    }

    /** D is given: 2Z of the sum so far times Z of the point. */
    private void addTo2Z(long[] table, int at, boolean minus) {
        Field.subtract(a, y, x);
        multiply(a, a, table, minus ? at : at + PointTable.DIFFERENCE);
        Field.add(b, y, x);
        multiply(b, b, table, minus ? at + PointTable.DIFFERENCE : at);
        multiply(c, t, table, at + PointTable.T);
        Field.subtract(e, b, a);
        Field.add(b, b, a);
        if (minus) {
            Field.add(a, d, c);
            Field.subtract(c, d, c);
        } else {
            Field.subtract(a, d, c);
            Field.add(c, d, c);
        }
        multiply(x, a, e);
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

    /** Makes the present value ready to be added, as a {@link PointTable} has it. */
    void prepare(long[] table, int at) {
        Field.add(a, y, x);
        Field.subtract(b, y, x);
        multiply(c, t, Point.TWICE_D);
        Field.add(d, z, z);
        System.arraycopy(a, 0, table, at, 5);
        System.arraycopy(b, 0, table, at + PointTable.DIFFERENCE, 5);
        System.arraycopy(c, 0, table, at + PointTable.T, 5);
        System.arraycopy(d, 0, table, at + PointTable.Z, 5);
    }

    /** Takes over a point made ready, with all coordinates doubled. */
    void loadPrepared(long[] table, int at, boolean minus) {
        neutral = false;
        System.arraycopy(table, minus ? at + PointTable.DIFFERENCE : at, a, 0, 5);
        System.arraycopy(table, minus ? at : at + PointTable.DIFFERENCE, b, 0, 5);
        System.arraycopy(table, at + PointTable.Z, z, 0, 5);
        Field.subtractWide(x, a, b);
        Field.add(y, a, b);
        multiply(t, minus ? Point.MINUS_INVERSE_OF_D : Point.INVERSE_OF_D, table, at + PointTable.T);
        Field.carry(x);
        Field.carry(y);
        Field.carry(z);
    }
}
