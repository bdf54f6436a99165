package vn.danban.protocol.group;

import java.math.BigInteger;
import java.util.List;

/** The curve of format §1.1 as its definition says, with big integers and one division for each addition: what the quick arithmetic is held against. */
record SlowCurve(BigInteger x, BigInteger y) {
    static final SlowCurve NEUTRAL = new SlowCurve(BigInteger.ZERO, BigInteger.ONE);

    private static final BigInteger P = Field.P;
    private static final BigInteger D =
            BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);

    static SlowCurve of(Element element) {
        return of(element.point());
    }

    static SlowCurve of(Point point) {
        var normal = Point.normalise(List.of(point))[0];
        return new SlowCurve(PointText.number(Field.toLittleEndian(normal.x())), PointText.number(Field.toLittleEndian(normal.y())));
    }

    Point point() {
        return Point.affine(Field.of(x), Field.of(y));
    }

    boolean isOnCurve() {
        var left = y.multiply(y).subtract(x.multiply(x)).mod(P);
        return left.equals(D.multiply(x).multiply(x).multiply(y).multiply(y).add(BigInteger.ONE).mod(P));
    }

    SlowCurve plus(SlowCurve o) {
        var dxxyy = D.multiply(x).multiply(o.x).mod(P).multiply(y).multiply(o.y).mod(P);
        return new SlowCurve(
                x.multiply(o.y).add(o.x.multiply(y)).multiply(BigInteger.ONE.add(dxxyy).modInverse(P)).mod(P),
                y.multiply(o.y).add(x.multiply(o.x)).multiply(BigInteger.ONE.subtract(dxxyy).modInverse(P)).mod(P));
    }

    SlowCurve times(BigInteger n) {
        var sum = NEUTRAL;
        for (var i = n.bitLength() - 1; i >= 0; i--) {
            sum = sum.plus(sum);
            if (n.testBit(i)) {
                sum = sum.plus(this);
            }
        }
        return sum;
    }

    /** The definition: of order q, or neutral. */
    boolean isMember() {
        return times(Scalar.ORDER).equals(NEUTRAL);
    }

    /** The text of the format, from the definition. */
    String text() {
        return "%064x".formatted(x.testBit(0) ? y.setBit(255) : y);
    }
}
