package vn.danban.protocol.group;

import java.math.BigInteger;
import java.util.random.RandomGenerator;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §1 — A number modulo q, the order of the group; always 0 ≤ value &lt; q. What comes from outside is refused,
 * never reduced. Kept as four words of 64 bits, least significant first.
 */
public final class Scalar implements Comparable<Scalar> {
    /** q = 2²⁵² + 27742317777372353535851937790883648493. */
    public static final BigInteger ORDER =
            BigInteger.ONE.shiftLeft(252).add(new BigInteger("27742317777372353535851937790883648493"));

    public static final Scalar ZERO = of(0);
    public static final Scalar ONE = of(1);

    private static final int LONGEST = 76;
    /** As many decimal digits as fit into a word without sign. */
    private static final int DIGITS = 18;

    private final long[] words;

    private Scalar(long[] words) {
        this.words = words;
    }

    /** @throws ProtocolException {@link FormatFault#SCALAR_NOT_REDUCED} */
    public Scalar(BigInteger value) {
        if (value.signum() < 0 || value.compareTo(ORDER) >= 0) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, value.toString());
        }
        words = Words.of(value, 4);
    }

    /** A number that is not negative. */
    public static Scalar of(long value) {
        if (value < 0) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, Long.toString(value));
        }
        return new Scalar(new long[] {value, 0, 0, 0});
    }

    /** @throws ProtocolException {@link FormatFault#SCALAR_MALFORMED} or {@link FormatFault#SCALAR_NOT_REDUCED} */
    public static Scalar parse(String decimal) {
        var length = decimal.length();
        if (length == 0 || length > 1 && decimal.charAt(0) == '0') {
            throw new ProtocolException(FormatFault.SCALAR_MALFORMED, decimal);
        }
        for (var i = 0; i < length; i++) {
            if (decimal.charAt(i) < '0' || decimal.charAt(i) > '9') {
                throw new ProtocolException(FormatFault.SCALAR_MALFORMED, decimal);
            }
        }
        if (length > LONGEST) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, length + " digits");
        }
        var words = new long[4];
        for (var from = 0; from < length; from += DIGITS) {
            var part = 0L;
            var scale = 1L;
            for (var i = from; i < Math.min(from + DIGITS, length); i++) {
                part = 10 * part + decimal.charAt(i) - '0';
                scale *= 10;
            }
            Words.multiplyAdd(words, scale, part);
        }
        if (Words.compare(words, Words.ORDER) >= 0) {
            throw new ProtocolException(FormatFault.SCALAR_NOT_REDUCED, decimal);
        }
        return new Scalar(words);
    }

    /** H(s) of format §1: SHA-256 of the UTF-8 bytes, big-endian, modulo q. */
    public static Scalar hash(String message) {
        return new Scalar(Words.reduce(Words.fromBigEndian(Digest.of(message).bytes())));
    }

    /**
     * A big-endian number of any length modulo q, for stretched keys and random bytes: 64 bytes leave no visible bias.
     */
    public static Scalar fromLongBytes(byte[] bigEndian) {
        return new Scalar(new BigInteger(1, bigEndian).mod(ORDER));
    }

    /** A number below 2¹²⁸, of the 16 bytes that begin at {@code at}. */
    public static Scalar fromShortBytes(byte[] bytes, int at) {
        return new Scalar(new long[] {Words.bigEndian(bytes, at + 8), Words.bigEndian(bytes, at), 0, 0});
    }

    /** Uniform in 0 … q − 1. The quality is that of the generator given. */
    public static Scalar random(RandomGenerator random) {
        var bytes = new byte[64];
        random.nextBytes(bytes);
        return fromLongBytes(bytes);
    }

    public BigInteger value() {
        return Words.number(words);
    }

    public Scalar plus(Scalar other) {
        var sum = words.clone();
        Words.add(sum, other.words);
        if (Words.compare(sum, Words.ORDER) >= 0) {
            Words.subtract(sum, Words.ORDER);
        }
        return new Scalar(sum);
    }

    public Scalar minus(Scalar other) {
        return plus(other.negate());
    }

    public Scalar times(Scalar other) {
        return new Scalar(Words.reduce(Words.product(words, other.words)));
    }

    public Scalar negate() {
        if (isZero()) {
            return this;
        }
        var difference = Words.ORDER.clone();
        Words.subtract(difference, words);
        return new Scalar(difference);
    }

    /** 1/x. @throws ArithmeticException for 0 */
    public Scalar inverse() {
        return new Scalar(value().modInverse(ORDER));
    }

    boolean isZero() {
        return (words[0] | words[1] | words[2] | words[3]) == 0;
    }

    @Override
    public int compareTo(Scalar other) {
        return Words.compare(words, other.words);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scalar scalar && Words.compare(words, scalar.words) == 0;
    }

    @Override
    public int hashCode() {
        return Long.hashCode(words[0] ^ words[1] ^ words[2] ^ words[3]);
    }

    /** The decimal form of the format. */
    @Override
    public String toString() {
        return value().toString();
    }

    /** Digits d with Σ dᵢ·2^(width·i) = number and −2^(width−1) &lt; d ≤ 2^(width−1); width at most 16. */
    int[] signedDigits(int width) {
        var digits = new int[255 / width + 1];
        var carry = 0;
        for (var i = 0; i < digits.length; i++) {
            var digit = (Words.bits(words, width * i) & (1 << width) - 1) + carry;
            carry = digit > 1 << width - 1 ? 1 : 0;
            digits[i] = digit - (carry << width);
        }
        return digits;
    }
}
