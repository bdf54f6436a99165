package vn.danban.protocol.group;

import static vn.danban.protocol.group.Field.add;
import static vn.danban.protocol.group.Field.multiply;
import static vn.danban.protocol.group.Field.square;
import static vn.danban.protocol.group.Field.subtract;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §1.1 — A point of −x² + y² = 1 + d·x²y² in extended coordinates: x = X/Z, y = Y/Z, xy = T/Z. Never changed
 * once made. Being on the curve says nothing about the subgroup: that is {@link Element}'s promise.
 */
record Point(long[] x, long[] y, long[] z, long[] t) {
    static final Point NEUTRAL = new Point(Field.zero(), Field.ONE, Field.ONE, Field.zero());
    static final long[] D;
    static final long[] TWICE_D;
    static final long[] INVERSE_OF_D;
    static final long[] MINUS_INVERSE_OF_D;

    static {
        var d = BigInteger.valueOf(-121665)
                .multiply(BigInteger.valueOf(121666).modInverse(Field.P))
                .mod(Field.P);
        D = Field.of(d);
        INVERSE_OF_D = Field.of(d.modInverse(Field.P));
        MINUS_INVERSE_OF_D = Field.of(Field.P.subtract(d.modInverse(Field.P)));
        TWICE_D = Field.of(d.shiftLeft(1).mod(Field.P));
    }

    static Point affine(long[] x, long[] y) {
        var t = Field.zero();
        multiply(t, x, y);
        return new Point(x, y, Field.ONE, t);
    }

    /** Reads 64 lower-case hexadecimal digits, the RFC 8032 string reversed. One spelling per point. */
    static Point decode(String text) {
        var bytes = PointText.read(text);
        var y = Field.fromLittleEndian(bytes);
        var negative = bytes[31] < 0;
        bytes[31] &= 0x7f;
        if (!Arrays.equals(bytes, Field.toLittleEndian(y))) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_CANONICAL, text);
        }
        long[] ySquare = Field.zero(), u = Field.zero(), v = Field.zero();
        square(ySquare, y);
        subtract(u, ySquare, Field.ONE);
        multiply(v, ySquare, D);
        add(v, v, Field.ONE);
        var x = FieldPowers.rootOfQuotient(u, v);
        if (x == null) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_ON_CURVE, text);
        }
        if (negative && Field.isZero(x)) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_CANONICAL, text);
        }
        if (negative != Field.isOdd(x)) {
            Field.negate(x);
        }
        return affine(x, y);
    }

    /** The text form; for a point with Z = 1 only. */
    String encode() {
        var bytes = Field.toLittleEndian(y);
        if (Field.isOdd(x)) {
            bytes[31] |= (byte) 0x80;
        }
        return PointText.write(bytes);
    }

    /** The same points with Z = 1, for the price of one inversion (Montgomery's trick). */
    static Point[] normalise(List<Point> points) {
        var products = new long[points.size() + 1][];
        products[0] = Field.ONE;
        for (var i = 0; i < points.size(); i++) {
            products[i + 1] = Field.zero();
            multiply(products[i + 1], products[i], points.get(i).z);
        }
        var inverse = FieldPowers.invert(products[points.size()]);
        var normal = new Point[points.size()];
        var inverseZ = Field.zero();
        for (var i = points.size() - 1; i >= 0; i--) {
            var point = points.get(i);
            multiply(inverseZ, inverse, products[i]);
            multiply(inverse, inverse, point.z);
            long[] x = Field.zero(), y = Field.zero();
            multiply(x, point.x, inverseZ);
            multiply(y, point.y, inverseZ);
            normal[i] = affine(x, y);
        }
        return normal;
    }

    Point negate() {
        long[] minusX = x.clone(), minusT = t.clone();
        Field.negate(minusX);
        Field.negate(minusT);
        return new Point(minusX, y, z, minusT);
    }

    /** Whether it was made with Z = 1. */
    boolean isNormal() {
        return z == Field.ONE;
    }

    boolean isNeutral() {
        return Field.isZero(x) && Field.equal(y, z);
    }
}
