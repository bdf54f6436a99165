package vn.danban.elections;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Format §1.1 — The curve once more, slowly and in big integers, for points the group's own classes rightly refuse to make: points
 * of small order, sums with them, and spellings of no point.
 */
public record Curve(BigInteger x, BigInteger y) {
    private static final BigInteger P = BigInteger.TWO.pow(255).subtract(BigInteger.valueOf(19));
    private static final BigInteger D = BigInteger.valueOf(-121665).multiply(BigInteger.valueOf(121666).modInverse(P)).mod(P);
    private static final BigInteger ROOT_OF_MINUS_ONE = BigInteger.TWO.modPow(P.shiftRight(2), P);

    public static final Curve NEUTRAL = new Curve(BigInteger.ZERO, BigInteger.ONE);
    public static final Curve ORDER_2 = new Curve(BigInteger.ZERO, P.subtract(BigInteger.ONE));
    public static final Curve ORDER_4 = new Curve(ROOT_OF_MINUS_ONE, BigInteger.ZERO);
    public static final Curve ORDER_8 = eighth();

    public static Curve decode(String text) {
        return read(text).orElseThrow();
    }

    /** Empty when no point has this y. */
    public static Optional<Curve> read(String text) {
        var number = new BigInteger(text, 16);
        var y = number.clearBit(255);
        return root(y).map(x -> new Curve(x.testBit(0) == number.testBit(255) ? x : P.subtract(x).mod(P), y));
    }

    /** x² = (y² − 1)/(dy² + 1). */
    private static Optional<BigInteger> root(BigInteger y) {
        var square = y.multiply(y);
        var quotient = square.subtract(BigInteger.ONE).multiply(D.multiply(square).add(BigInteger.ONE).modInverse(P)).mod(P);
        var root = quotient.modPow(P.add(BigInteger.valueOf(3)).shiftRight(3), P);
        if (!root.multiply(root).subtract(quotient).mod(P).equals(BigInteger.ZERO)) {
            root = root.multiply(ROOT_OF_MINUS_ONE).mod(P);
        }
        return root.multiply(root).subtract(quotient).mod(P).equals(BigInteger.ZERO) ? Optional.of(root) : Optional.empty();
    }

    /** q times a point is of an order that divides 8; one point in two gives the full 8. */
    private static Curve eighth() {
        for (var y = BigInteger.TWO; ; y = y.add(BigInteger.ONE)) {
            var order = new BigInteger("1000000000000000000000000000000014def9dea2f79cd65812631a5cf5d3ed", 16);
            var point = root(y).map(new Curve(BigInteger.ZERO, y)::withX);
            if (point.isPresent()) {
                var torsion = point.get().times(order);
                if (!torsion.times(BigInteger.valueOf(4)).equals(NEUTRAL)) {
                    return torsion;
                }
            }
        }
    }

    private Curve withX(BigInteger other) {
        return new Curve(other, y);
    }

    public Curve plus(Curve other) {
        var cross = D.multiply(x).multiply(other.x).multiply(y).multiply(other.y).mod(P);
        var sumX = x.multiply(other.y).add(y.multiply(other.x)).multiply(BigInteger.ONE.add(cross).modInverse(P)).mod(P);
        var sumY = y.multiply(other.y).add(x.multiply(other.x)).multiply(BigInteger.ONE.subtract(cross).modInverse(P)).mod(P);
        return new Curve(sumX, sumY);
    }

    Curve times(BigInteger number) {
        var product = NEUTRAL;
        for (var bit = number.bitLength() - 1; bit >= 0; bit--) {
            product = product.plus(product);
            if (number.testBit(bit)) {
                product = product.plus(this);
            }
        }
        return product;
    }

    public String encode() {
        return spell(y, x.testBit(0));
    }

    /** The same y a second time, above p; only for y below 19. */
    public String encodeAboveP() {
        return spell(y.add(P), x.testBit(0));
    }

    public static String spell(BigInteger y, boolean odd) {
        var text = (odd ? y.setBit(255) : y).toString(16);
        return "0".repeat(64 - text.length()) + text;
    }
}
