package vn.danban.protocol.group;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §1 — A number modulo q, the order of the group; always 0 ≤ value &lt; q. What comes from outside is refused,
 * never reduced.
 */
public record Scalar(BigInteger value) implements Comparable<Scalar> {
    /** q = 2²⁵² + 27742317777372353535851937790883648493. */
    public static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    public static final Scalar ZERO = new Scalar(BigInteger.ZERO);
    public static final Scalar ONE = new Scalar(BigInteger.ONE);

    private static final int LONGEST = 76;

    public Scalar {
        if (value.signum() < 0 || value.compareTo(ORDER) >= 0) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, value.toString());
        }
    }

    public static Scalar of(long value) {
        return new Scalar(BigInteger.valueOf(value));
    }

    /** @throws ProtocolException {@link FormatFault#SCALAR_MALFORMED} or {@link FormatFault#SCALAR_NOT_REDUCED} */
    public static Scalar parse(String decimal) {
        if (decimal.isEmpty()
                || decimal.length() > 1 && decimal.charAt(0) == '0'
                || !decimal.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new ProtocolException(FormatFault.SCALAR_MALFORMED, decimal);
        }
        if (decimal.length() > LONGEST) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, decimal.length() + " digits");
        }
        return new Scalar(new BigInteger(decimal));
    }

    /** H(s) of format §1: SHA-256 of the UTF-8 bytes, big-endian, modulo q. */
    public static Scalar hash(String message) {
        return new Scalar(Digest.of(message).number().mod(ORDER));
    }

    /**
     * A big-endian number of any length modulo q, for stretched keys and random bytes: 64 bytes leave no visible bias.
     */
    public static Scalar fromLongBytes(byte[] bigEndian) {
        return new Scalar(new BigInteger(1, bigEndian).mod(ORDER));
    }

    /** Uniform in 0 … q − 1. The quality is that of the generator given. */
    public static Scalar random(RandomGenerator random) {
        var bytes = new byte[64];
        random.nextBytes(bytes);
        return fromLongBytes(bytes);
    }

    public Scalar plus(Scalar other) {
        var sum = value.add(other.value);
        return new Scalar(sum.compareTo(ORDER) < 0 ? sum : sum.subtract(ORDER));
    }

    public Scalar minus(Scalar other) {
        return plus(other.negate());
    }

    public Scalar times(Scalar other) {
        return new Scalar(value.multiply(other.value).mod(ORDER));
    }

    public Scalar negate() {
        return value.signum() == 0 ? this : new Scalar(ORDER.subtract(value));
    }

    /** 1/x. @throws ArithmeticException for 0 */
    public Scalar inverse() {
        return new Scalar(value.modInverse(ORDER));
    }

    @Override
    public int compareTo(Scalar other) {
        return value.compareTo(other.value);
    }

    /** The decimal form of the format. */
    @Override
    public String toString() {
        return value.toString();
    }

    int[] signedDigits(int width) {
        return signedDigits(value, width);
    }

    /** Digits d with Σ dᵢ·2^(width·i) = number and −2^(width−1) &lt; d ≤ 2^(width−1), for 0 ≤ number ≤ q. */
    static int[] signedDigits(BigInteger number, int width) {
        var bigEndian = number.toByteArray();
        var digits = new int[255 / width + 1];
        var carry = 0;
        for (var i = 0; i < digits.length; i++) {
            var first = width * i;
            var digit = (bitsFrom(bigEndian, first) & (1 << width) - 1) + carry;
            carry = digit > 1 << width - 1 ? 1 : 0;
            digits[i] = digit - (carry << width);
        }
        return digits;
    }

    private static int bitsFrom(byte[] bigEndian, int bit) {
        return (byteAt(bigEndian, bit / 8) | byteAt(bigEndian, bit / 8 + 1) << 8) >>> bit % 8;
    }

    private static int byteAt(byte[] bigEndian, int fromEnd) {
        return fromEnd < bigEndian.length ? bigEndian[bigEndian.length - 1 - fromEnd] & 0xff : 0;
    }
}
