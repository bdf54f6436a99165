package vn.danban.protocol.group;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Format §12 — Arithmetic modulo p = 2²⁵⁵ − 19 on numbers kept as five limbs of 51 bits, least significant first.
 *
 * <p>Limbs may be larger than 51 bits between operations. "Reduced" means every limb below 2⁵¹ + 2¹⁷: what products,
 * squares and decoded numbers are. A sum of two reduced numbers stays below 2⁵²·¹, a {@link #subtract} of two reduced
 * ones below 2⁵²·⁶. Products accept operands whose largest limbs multiply to less than 2¹⁰⁷.
 */
final class Field {
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final long[] ONE = of(BigInteger.ONE);

    private static final long MASK = (1L << 51) - 1;
    private static final BigInteger TWO = BigInteger.TWO;
    /** A square root of −1. */
    private static final long[] ROOT_OF_MINUS_ONE =
            of(TWO.modPow(P.subtract(BigInteger.ONE).shiftRight(2), P));

    private Field() {}

    static long[] zero() {
        return new long[5];
    }

    /** The five limbs of a number below p. */
    static long[] of(BigInteger number) {
        var limbs = new long[5];
        for (var i = 0; i < 5; i++) {
            limbs[i] = number.shiftRight(51 * i).longValue() & MASK;
        }
        return limbs;
    }

    /** The five limbs of the 255 low bits of 32 little-endian bytes. */
    static long[] fromLittleEndian(byte[] bytes) {
        var limbs = new long[5];
        for (var bit = 0; bit < 255; bit += 8) {
            var b = (bytes[bit >> 3] & 0xffL) & (bit == 248 ? 0x7f : 0xff);
            var limb = bit / 51;
            var shift = bit % 51;
            limbs[limb] |= b << shift & MASK;
            if (shift > 43 && limb < 4) {
                limbs[limb + 1] |= b >>> (51 - shift);
            }
        }
        return limbs;
    }

    /** The one number below p, as 32 little-endian bytes. */
    static byte[] toLittleEndian(long[] a) {
        var r = a.clone();
        carry(r);
        carry(r);
        var aboveP = r[0] + 19 >>> 51;
        for (var i = 1; i < 5; i++) {
            aboveP = r[i] + aboveP >>> 51;
        }
        r[0] += 19 * aboveP;
        for (var i = 0; i < 4; i++) {
            r[i + 1] += r[i] >>> 51;
            r[i] &= MASK;
        }
        r[4] &= MASK;
        var bytes = new byte[32];
        for (var bit = 0; bit < 255; bit += 8) {
            var limb = bit / 51;
            var shift = bit % 51;
            var b = r[limb] >>> shift;
            if (shift > 43 && limb < 4) {
                b |= r[limb + 1] << (51 - shift);
            }
            bytes[bit >> 3] = (byte) b;
        }
        return bytes;
    }

    private static void carry(long[] r) {
        for (var i = 0; i < 4; i++) {
            r[i + 1] += r[i] >>> 51;
            r[i] &= MASK;
        }
        r[0] += 19 * (r[4] >>> 51);
        r[4] &= MASK;
    }

    static void add(long[] out, long[] a, long[] b) {
        for (var i = 0; i < 5; i++) {
            out[i] = a[i] + b[i];
        }
    }

    /** a − b + 2p, for reduced b. */
    static void subtract(long[] out, long[] a, long[] b) {
        out[0] = a[0] - b[0] + (2 * MASK - 36);
        for (var i = 1; i < 5; i++) {
            out[i] = a[i] - b[i] + 2 * MASK;
        }
    }

    /** a − b + 4p, for b a sum or a difference of two reduced numbers. */
    static void subtractWide(long[] out, long[] a, long[] b) {
        out[0] = a[0] - b[0] + (4 * MASK - 72);
        for (var i = 1; i < 5; i++) {
            out[i] = a[i] - b[i] + 4 * MASK;
        }
    }

    /**
     * a·b, reduced. Column k of the product is s + 2⁵¹·h with h = Σ ⌊aᵢbⱼ/2⁵¹⌋ (from {@link Math#multiplyHigh}) and
     * s = Σ aᵢbⱼ − 2⁵¹·h, exact though both terms wrap; so no 128-bit sum is ever carried.
     */
    static void multiply(long[] out, long[] a, long[] b) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long b0 = b[0], b1 = b[1], b2 = b[2], b3 = b[3], b4 = b[4];
        long A0 = a0 << 7, A1 = a1 << 7, A2 = a2 << 7, A3 = a3 << 7, A4 = a4 << 7;
        long B0 = b0 << 6, B1 = b1 << 6, B2 = b2 << 6, B3 = b3 << 6, B4 = b4 << 6;
        var h0 = high(A0, B0);
        var h1 = high(A0, B1) + high(A1, B0);
        var h2 = high(A0, B2) + high(A1, B1) + high(A2, B0);
        var h3 = high(A0, B3) + high(A1, B2) + high(A2, B1) + high(A3, B0);
        var h4 = high(A0, B4) + high(A1, B3) + high(A2, B2) + high(A3, B1) + high(A4, B0);
        var h5 = high(A1, B4) + high(A2, B3) + high(A3, B2) + high(A4, B1);
        var h6 = high(A2, B4) + high(A3, B3) + high(A4, B2);
        var h7 = high(A3, B4) + high(A4, B3);
        var h8 = high(A4, B4);
        var s0 = a0 * b0 - (h0 << 51);
        var s1 = a0 * b1 + a1 * b0 - (h1 << 51);
        var s2 = a0 * b2 + a1 * b1 + a2 * b0 - (h2 << 51);
        var s3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 - (h3 << 51);
        var s4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << 51);
        var s5 = a1 * b4 + a2 * b3 + a3 * b2 + a4 * b1 - (h5 << 51);
        var s6 = a2 * b4 + a3 * b3 + a4 * b2 - (h6 << 51);
        var s7 = a3 * b4 + a4 * b3 - (h7 << 51);
        var s8 = a4 * b4 - (h8 << 51);
        fold(
                out,
                s0 + 19 * (s5 + h4),
                s1 + h0 + 19 * (s6 + h5),
                s2 + h1 + 19 * (s7 + h6),
                s3 + h2 + 19 * (s8 + h7),
                s4 + h3 + 19 * h8);
    }

    /** a², reduced; the same columns as {@link #multiply} with the equal products counted twice. */
    static void square(long[] out, long[] a) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long d0 = 2 * a0, d1 = 2 * a1, d2 = 2 * a2, d3 = 2 * a3;
        long A1 = a1 << 6, A2 = a2 << 6, A3 = a3 << 6, A4 = a4 << 6;
        long D0 = d0 << 7, D1 = d1 << 7, D2 = d2 << 7, D3 = d3 << 7;
        var h0 = high(a0 << 7, a0 << 6);
        var h1 = high(D0, A1);
        var h2 = high(D0, A2) + high(a1 << 7, A1);
        var h3 = high(D0, A3) + high(D1, A2);
        var h4 = high(D0, A4) + high(D1, A3) + high(a2 << 7, A2);
        var h5 = high(D1, A4) + high(D2, A3);
        var h6 = high(D2, A4) + high(a3 << 7, A3);
        var h7 = high(D3, A4);
        var h8 = high(a4 << 7, A4);
        var s0 = a0 * a0 - (h0 << 51);
        var s1 = d0 * a1 - (h1 << 51);
        var s2 = d0 * a2 + a1 * a1 - (h2 << 51);
        var s3 = d0 * a3 + d1 * a2 - (h3 << 51);
        var s4 = d0 * a4 + d1 * a3 + a2 * a2 - (h4 << 51);
        var s5 = d1 * a4 + d2 * a3 - (h5 << 51);
        var s6 = d2 * a4 + a3 * a3 - (h6 << 51);
        var s7 = d3 * a4 - (h7 << 51);
        var s8 = a4 * a4 - (h8 << 51);
        fold(
                out,
                s0 + 19 * (s5 + h4),
                s1 + h0 + 19 * (s6 + h5),
                s2 + h1 + 19 * (s7 + h6),
                s3 + h2 + 19 * (s8 + h7),
                s4 + h3 + 19 * h8);
    }

    /** ⌊a·b / 2⁵¹⌋ when a comes shifted left by 7 and b by 6. */
    private static long high(long shifted7, long shifted6) {
        return Math.multiplyHigh(shifted7, shifted6);
    }

    private static void fold(long[] out, long r0, long r1, long r2, long r3, long r4) {
        r1 += r0 >>> 51;
        r2 += r1 >>> 51;
        r3 += r2 >>> 51;
        r4 += r3 >>> 51;
        out[0] = (r0 & MASK) + 19 * (r4 >>> 51);
        out[1] = r1 & MASK;
        out[2] = r2 & MASK;
        out[3] = r3 & MASK;
        out[4] = r4 & MASK;
    }

    /** 1/a; 0 for 0. */
    static long[] invert(long[] a) {
        var t = powerOfTwo252MinusThree(a);
        var out = zero();
        squareTimes(out, t, 3);
        var aCubed = zero();
        square(aCubed, a);
        multiply(aCubed, aCubed, a);
        multiply(out, out, aCubed);
        return out;
    }

    /** √(u/v), of the two the one that happens; null when u/v is no square. */
    static long[] rootOfQuotient(long[] u, long[] v) {
        var v3 = zero();
        square(v3, v);
        multiply(v3, v3, v);
        var uv7 = zero();
        square(uv7, v3);
        multiply(uv7, uv7, v);
        multiply(uv7, uv7, u);
        var root = powerOfTwo252MinusThree(uv7);
        multiply(root, root, v3);
        multiply(root, root, u);
        var check = zero();
        square(check, root);
        multiply(check, check, v);
        if (equal(check, u)) {
            return root;
        }
        multiply(root, root, ROOT_OF_MINUS_ONE);
        square(check, root);
        multiply(check, check, v);
        return equal(check, u) ? root : null;
    }

    /** a^(2²⁵² − 3). */
    private static long[] powerOfTwo252MinusThree(long[] a) {
        long[] a2 = zero(),
                a9 = zero(),
                a11 = zero(),
                e5 = zero(),
                e10 = zero(),
                e20 = zero(),
                e50 = zero(),
                e100 = zero(),
                t = zero();
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

    static boolean equal(long[] a, long[] b) {
        return Arrays.equals(toLittleEndian(a), toLittleEndian(b));
    }

    static boolean isZero(long[] a) {
        return equal(a, zero());
    }

    static boolean isOdd(long[] a) {
        return (toLittleEndian(a)[0] & 1) == 1;
    }
}
