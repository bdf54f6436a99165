package vn.danban.protocol.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Format §12 — Arithmetic modulo p = 2²⁵⁵ − 19 on numbers kept as five limbs of 51 bits, least significant first.
 *
 * <p>Limbs may be larger than 51 bits between operations. "Reduced" means every limb below 2⁵¹ + 2¹⁷: what products,
 * squares and decoded numbers are. A sum of two reduced numbers stays below 2⁵²·¹, a {@link #subtract} of two reduced
 * ones below 2⁵²·⁶. Products accept limbs below 2⁵⁵ in the first operand and below 2⁵³·⁷ in the second, if the largest two
 * multiply to less than 2¹⁰⁷.
 */
final class Field {
    static final BigInteger P = BigInteger.ONE.shiftLeft(255).subtract(BigInteger.valueOf(19));
    static final long[] ONE = of(BigInteger.ONE);

    private static final long MASK = (1L << 51) - 1;
    private static final VarHandle WORD = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

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
        return fromLittleEndian(bytes, 0);
    }

    /** The same of the 32 bytes that begin at {@code at}. */
    static long[] fromLittleEndian(byte[] bytes, int at) {
        long w0 = (long) WORD.get(bytes, at), w1 = (long) WORD.get(bytes, at + 8);
        long w2 = (long) WORD.get(bytes, at + 16), w3 = (long) WORD.get(bytes, at + 24);
        return new long[] {
            w0 & MASK, (w0 >>> 51 | w1 << 13) & MASK, (w1 >>> 38 | w2 << 26) & MASK, (w2 >>> 25 | w3 << 39) & MASK, w3 >>> 12 & MASK
        };
    }

    /** The one number below p, as 32 little-endian bytes. */
    static byte[] toLittleEndian(long[] a) {
        var bytes = new byte[32];
        toLittleEndian(a, bytes, 0);
        return bytes;
    }

    /** The same into the 32 bytes that begin at {@code at}. */
    static void toLittleEndian(long[] a, byte[] bytes, int at) {
        var r = canonical(a);
        WORD.set(bytes, at, r[0] | r[1] << 51);
        WORD.set(bytes, at + 8, r[1] >>> 13 | r[2] << 38);
        WORD.set(bytes, at + 16, r[2] >>> 26 | r[3] << 25);
        WORD.set(bytes, at + 24, r[3] >>> 39 | r[4] << 12);
    }

    /** The limbs of the one number below p. */
    private static long[] canonical(long[] a) {
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
        return r;
    }

    /** Makes limbs below 2⁶² reduced. */
    static void carry(long[] r) {
        r[1] += r[0] >>> 51;
        r[2] += r[1] >>> 51;
        r[3] += r[2] >>> 51;
        r[4] += r[3] >>> 51;
        r[0] = (r[0] & MASK) + 19 * (r[4] >>> 51);
        r[1] &= MASK;
        r[2] &= MASK;
        r[3] &= MASK;
        r[4] &= MASK;
    }

    // Written out: a loop of five takes the compiler longer than the program.
    static void add(long[] out, long[] a, long[] b) {
        out[0] = a[0] + b[0];
        out[1] = a[1] + b[1];
        out[2] = a[2] + b[2];
        out[3] = a[3] + b[3];
        out[4] = a[4] + b[4];
    }

    /** a − b + 2p, for reduced b. */
    static void subtract(long[] out, long[] a, long[] b) {
        out[0] = a[0] - b[0] + (2 * MASK - 36);
        out[1] = a[1] - b[1] + 2 * MASK;
        out[2] = a[2] - b[2] + 2 * MASK;
        out[3] = a[3] - b[3] + 2 * MASK;
        out[4] = a[4] - b[4] + 2 * MASK;
    }

    /** −a, reduced, for reduced a. */
    static void negate(long[] a) {
        subtract(a, zero(), a);
        carry(a);
    }

    /** a − b + 4p, for b a sum or a difference of two reduced numbers. */
    static void subtractWide(long[] out, long[] a, long[] b) {
        out[0] = a[0] - b[0] + (4 * MASK - 72);
        out[1] = a[1] - b[1] + 4 * MASK;
        out[2] = a[2] - b[2] + 4 * MASK;
        out[3] = a[3] - b[3] + 4 * MASK;
        out[4] = a[4] - b[4] + 4 * MASK;
    }

    static void multiply(long[] out, long[] a, long[] b) {
        multiply(out, a, b, 0);
    }

    /**
     * a·b, reduced, for the b that begins at {@code at}. Column k of the product is s + 2⁵¹·h with h = Σ ⌊aᵢbⱼ/2⁵¹⌋ (from
     * {@link Math#multiplyHigh}) and s = Σ aᵢbⱼ − 2⁵¹·h, exact though both terms wrap; so no 128-bit sum is ever carried.
     * Columns above the fourth come back ×19, which is multiplied into b beforehand.
     */
    static void multiply(long[] out, long[] a, long[] b, int at) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long b0 = b[at], b1 = b[at + 1], b2 = b[at + 2], b3 = b[at + 3], b4 = b[at + 4];
        long c1 = 19 * b1, c2 = 19 * b2, c3 = 19 * b3, c4 = 19 * b4;
        long A0 = a0 << 8, A1 = a1 << 8, A2 = a2 << 8, A3 = a3 << 8, A4 = a4 << 8;
        long B0 = b0 << 5, B1 = b1 << 5, B2 = b2 << 5, B3 = b3 << 5, B4 = b4 << 5;
        long C1 = c1 << 5, C2 = c2 << 5, C3 = c3 << 5, C4 = c4 << 5;
        var h0 = high(A0, B0) + high(A1, C4) + high(A2, C3) + high(A3, C2) + high(A4, C1);
        var h1 = high(A0, B1) + high(A1, B0) + high(A2, C4) + high(A3, C3) + high(A4, C2);
        var h2 = high(A0, B2) + high(A1, B1) + high(A2, B0) + high(A3, C4) + high(A4, C3);
        var h3 = high(A0, B3) + high(A1, B2) + high(A2, B1) + high(A3, B0) + high(A4, C4);
        var h4 = high(A0, B4) + high(A1, B3) + high(A2, B2) + high(A3, B1) + high(A4, B0);
        var s0 = a0 * b0 + a1 * c4 + a2 * c3 + a3 * c2 + a4 * c1 - (h0 << 51);
        var s1 = a0 * b1 + a1 * b0 + a2 * c4 + a3 * c3 + a4 * c2 - (h1 << 51);
        var s2 = a0 * b2 + a1 * b1 + a2 * b0 + a3 * c4 + a4 * c3 - (h2 << 51);
        var s3 = a0 * b3 + a1 * b2 + a2 * b1 + a3 * b0 + a4 * c4 - (h3 << 51);
        var s4 = a0 * b4 + a1 * b3 + a2 * b2 + a3 * b1 + a4 * b0 - (h4 << 51);
        fold(out, s0 + 19 * h4, s1 + h0, s2 + h1, s3 + h2, s4 + h3);
    }

    /** a², reduced; the same columns as {@link #multiply} with the equal products counted twice. */
    static void square(long[] out, long[] a) {
        long a0 = a[0], a1 = a[1], a2 = a[2], a3 = a[3], a4 = a[4];
        long d0 = a0 << 1, d1 = a1 << 1, d2 = a2 << 1, d3 = a3 << 1;
        long c3 = 19 * a3, c4 = 19 * a4;
        long A0 = a0 << 8, A1 = a1 << 8, A2 = a2 << 8, A3 = a3 << 8, A4 = a4 << 8;
        long D0 = a0 << 9, D1 = a1 << 9, D2 = a2 << 9, D3 = a3 << 9;
        long B0 = a0 << 5, B1 = a1 << 5, B2 = a2 << 5, B3 = a3 << 5, B4 = a4 << 5, C3 = c3 << 5, C4 = c4 << 5;
        var h0 = high(A0, B0) + high(D1, C4) + high(D2, C3);
        var h1 = high(D0, B1) + high(D2, C4) + high(A3, C3);
        var h2 = high(D0, B2) + high(A1, B1) + high(D3, C4);
        var h3 = high(D0, B3) + high(D1, B2) + high(A4, C4);
        var h4 = high(D0, B4) + high(D1, B3) + high(A2, B2);
        var s0 = a0 * a0 + d1 * c4 + d2 * c3 - (h0 << 51);
        var s1 = d0 * a1 + d2 * c4 + a3 * c3 - (h1 << 51);
        var s2 = d0 * a2 + a1 * a1 + d3 * c4 - (h2 << 51);
        var s3 = d0 * a3 + d1 * a2 + a4 * c4 - (h3 << 51);
        var s4 = d0 * a4 + d1 * a3 + a2 * a2 - (h4 << 51);
        fold(out, s0 + 19 * h4, s1 + h0, s2 + h1, s3 + h2, s4 + h3);
    }

    /** ⌊a·b / 2⁵¹⌋ when a comes shifted left by 8 and b by 5. */
    private static long high(long shifted8, long shifted5) {
        return Math.multiplyHigh(shifted8, shifted5);
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

    static boolean equal(long[] a, long[] b) {
        return Arrays.equals(canonical(a), canonical(b));
    }

    static boolean isZero(long[] a) {
        return equal(a, zero());
    }

    static boolean isOdd(long[] a) {
        return (canonical(a)[0] & 1) == 1;
    }
}
