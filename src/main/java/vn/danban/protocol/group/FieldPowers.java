package vn.danban.protocol.group;

import static vn.danban.protocol.group.Field.multiply;
import static vn.danban.protocol.group.Field.square;

import java.math.BigInteger;

/** Format §12 — What is computed in the field by raising to a large power: inverses, square roots, and whether there are roots. */
final class FieldPowers {
    /** A square root of −1. */
    private static final long[] ROOT_OF_MINUS_ONE =
            Field.of(BigInteger.TWO.modPow(Field.P.subtract(BigInteger.ONE).shiftRight(2), Field.P));

    private FieldPowers() {}

    /** 1/a; 0 for 0. */
    static long[] invert(long[] a) {
        var t = powerOfTwo252MinusThree(a);
        var out = Field.zero();
        squareTimes(out, t, 3);
        var aCubed = Field.zero();
        square(aCubed, a);
        multiply(aCubed, aCubed, a);
        multiply(out, out, aCubed);
        return out;
    }

    /** √(u/v), of the two the one that happens; null when u/v is no square. */
    static long[] rootOfQuotient(long[] u, long[] v) {
        var v3 = Field.zero();
        square(v3, v);
        multiply(v3, v3, v);
        var uv7 = Field.zero();
        square(uv7, v3);
        multiply(uv7, uv7, v);
        multiply(uv7, uv7, u);
        var root = powerOfTwo252MinusThree(uv7);
        multiply(root, root, v3);
        multiply(root, root, u);
        var check = Field.zero();
        square(check, root);
        multiply(check, check, v);
        if (Field.equal(check, u)) {
            return root;
        }
        multiply(root, root, ROOT_OF_MINUS_ONE);
        square(check, root);
        multiply(check, check, v);
        return Field.equal(check, u) ? root : null;
    }

    /** Whether a is a fourth power other than 0: a^((p−1)/4) = 1. */
    static boolean isFourthPower(long[] a) {
        var power = powerOfTwo252MinusThree(a);
        square(power, power);
        multiply(power, power, a);
        return Field.equal(power, Field.ONE);
    }

    /** a^(2²⁵² − 3). */
    private static long[] powerOfTwo252MinusThree(long[] a) {
        long[] a2 = Field.zero(),
                a9 = Field.zero(),
                a11 = Field.zero(),
                e5 = Field.zero(),
                e10 = Field.zero(),
                e20 = Field.zero(),
                e50 = Field.zero(),
                e100 = Field.zero(),
                t = Field.zero();
        square(a2, a);
        squareTimes(t, a2, 2);
        multiply(a9, t, a);
        multiply(a11, a9, a2);
        square(t, a11);
        multiply(e5, t, a9);
        squareTimes(t, e5, 5);
        multiply(e10, t, e5);
        squareTimes(t, e10, 10);
        multiply(e20, t, e10);
        squareTimes(t, e20, 20);
        multiply(t, t, e20);
        squareTimes(t, t, 10);
        multiply(e50, t, e10);
        squareTimes(t, e50, 50);
        multiply(e100, t, e50);
        squareTimes(t, e100, 100);
        multiply(t, t, e100);
        squareTimes(t, t, 50);
        multiply(t, t, e50);
        squareTimes(t, t, 2);
        multiply(t, t, a);
        return t;
    }

    private static void squareTimes(long[] out, long[] a, int times) {
        square(out, a);
        for (var i = 1; i < times; i++) {
            square(out, out);
        }
    }
}
