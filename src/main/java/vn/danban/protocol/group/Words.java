package vn.danban.protocol.group;

import java.math.BigInteger;

/**
 * Natural numbers as words of 64 bits, least significant first, and their remainders modulo q = 2²⁵² + c with c below 2¹²⁵.
 */
final class Words {
    static final long[] ORDER = of(Scalar.ORDER, 4);

    /** c. */
    private static final long[] TAIL = {ORDER[0], ORDER[1]};

    private static final long LOW_60 = (1L << 60) - 1;

    private Words() {}

    static long[] of(BigInteger number, int count) {
        var words = new long[count];
        for (var i = 0; i < count; i++) {
            words[i] = number.shiftRight(64 * i).longValue();
        }
        return words;
    }

    static BigInteger number(long[] words) {
        var bytes = new byte[8 * words.length];
        for (var i = 0; i < bytes.length; i++) {
            bytes[bytes.length - 1 - i] = (byte) (words[i / 8] >>> 8 * (i % 8));
        }
        return new BigInteger(1, bytes);
    }

    static long[] fromBigEndian(byte[] bytes) {
        return new long[] {bigEndian(bytes, 24), bigEndian(bytes, 16), bigEndian(bytes, 8), bigEndian(bytes, 0)};
    }

    static long bigEndian(byte[] bytes, int at) {
        var word = 0L;
        for (var i = at; i < at + 8; i++) {
            word = word << 8 | bytes[i] & 0xff;
        }
        return word;
    }

    /** a += b, for b not longer than a. @return what does not fit */
    static long add(long[] a, long[] b) {
        var carry = 0L;
        for (var i = 0; i < a.length; i++) {
            var sum = a[i] + (i < b.length ? b[i] : 0);
            var over = Long.compareUnsigned(sum, a[i]) < 0 ? 1L : 0L;
            a[i] = sum + carry;
            carry = over + (carry == 1 && a[i] == 0 ? 1 : 0);
        }
        return carry;
    }

    /** a −= b, for b not longer than a. @return 1 if b was greater */
    static long subtract(long[] a, long[] b) {
        var borrow = 0L;
        for (var i = 0; i < a.length; i++) {
            var minuend = a[i];
            var difference = minuend - (i < b.length ? b[i] : 0);
            var under = Long.compareUnsigned(difference, minuend) > 0 ? 1L : 0L;
            a[i] = difference - borrow;
            borrow = under + (borrow == 1 && difference == 0 ? 1 : 0);
        }
        return borrow;
    }

    /** Of numbers of equal length. */
    static int compare(long[] a, long[] b) {
        for (var i = a.length - 1; i >= 0; i--) {
            if (a[i] != b[i]) {
                return Long.compareUnsigned(a[i], b[i]);
            }
        }
        return 0;
    }

    /** a = a·factor + term, without the sign of either; what does not fit is lost. */
    static void multiplyAdd(long[] a, long factor, long term) {
        var carry = term;
        for (var i = 0; i < a.length; i++) {
            var low = a[i] * factor + carry;
            carry = Math.unsignedMultiplyHigh(a[i], factor) + (Long.compareUnsigned(low, carry) < 0 ? 1 : 0);
            a[i] = low;
        }
    }

    static long[] product(long[] a, long[] b) {
        var product = new long[a.length + b.length];
        for (var i = 0; i < a.length; i++) {
            var carry = 0L;
            for (var j = 0; j < b.length; j++) {
                var low = a[i] * b[j];
                var sum = low + carry;
                carry = Math.unsignedMultiplyHigh(a[i], b[j]) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
                low = product[i + j] + sum;
                carry += Long.compareUnsigned(low, sum) < 0 ? 1 : 0;
                product[i + j] = low;
            }
            product[i + b.length] = carry;
        }
        return product;
    }

    /**
     * A number of four to eight words, below q², modulo q. As 2²⁵² ≡ −c, the number h·2²⁵² + l is l − c·h; c·h is taken apart
     * the same way until nothing is left, and the parts, each below 2²⁵², are added with alternating signs.
     */
    static long[] reduce(long[] number) {
        var sum = new long[4];
        var part = number;
        for (var isPositive = true; ; isPositive = !isPositive) {
            var low = new long[] {part[0], part[1], part[2], part[3] & LOW_60};
            if (isPositive) {
                add(sum, low);
                if (compare(sum, ORDER) >= 0) {
                    subtract(sum, ORDER);
                }
            } else if (subtract(sum, low) == 1) {
                add(sum, ORDER);
            }
            var high = new long[part.length - 3];
            var left = 0L;
            for (var i = 0; i < high.length; i++) {
                high[i] = part[i + 3] >>> 60 | (i + 4 < part.length ? part[i + 4] << 4 : 0);
                left |= high[i];
            }
            if (left == 0) {
                return sum;
            }
            part = product(high, TAIL);
            if (part.length < 4) {
                part = new long[] {part[0], part[1], part[2], 0};
            }
        }
    }

    /** At least 17 bits from this one on. */
    static int bits(long[] words, int first) {
        var i = first >>> 6;
        var shift = first & 63;
        if (i >= words.length) {
            return 0;
        }
        var bits = words[i] >>> shift;
        return (int) (shift == 0 || i + 1 == words.length ? bits : bits | words[i + 1] << (64 - shift));
    }
}
