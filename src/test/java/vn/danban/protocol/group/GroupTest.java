package vn.danban.protocol.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.HexFormat;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Field, points and scalars against BigInteger and against Bouncy Castle's independent Ed25519. */
class GroupTest {
    @Property(tries = 2000)
    void field_operations_agree_with_big_integers(@ForAll("limbs") long[] a, @ForAll("limbs") long[] b) {
        var out = new long[5];
        Field.multiply(out, a, b);
        assertEquals(number(a).multiply(number(b)).mod(Field.P), canonical(out));
        for (var limb : out) {
            assertEquals(0, limb >>> 51 & ~1L);
        }
        Field.square(out, a);
        assertEquals(number(a).pow(2).mod(Field.P), canonical(out));
        Field.add(out, a, b);
        assertEquals(number(a).add(number(b)).mod(Field.P), canonical(out));
    }

    @Property(tries = 1000)
    void differences_agree_with_big_integers(
            @ForAll("limbs") long[] a, @ForAll("reduced") long[] b, @ForAll("reduced") long[] c) {
        var out = new long[5];
        Field.subtract(out, a, b);
        assertEquals(number(a).subtract(number(b)).mod(Field.P), canonical(out));
        Field.add(out, b, c);
        var sum = out.clone();
        Field.subtractWide(out, a, sum);
        assertEquals(number(a).subtract(number(sum)).mod(Field.P), canonical(out));
    }

    @Property(tries = 300)
    void inverses_and_roots_agree_with_big_integers(@ForAll("limbs") long[] a, @ForAll("reduced") long[] b) {
        if (number(a).mod(Field.P).signum() != 0) {
            assertEquals(number(a).modInverse(Field.P), canonical(FieldPowers.invert(a)));
        }
        if (number(b).mod(Field.P).signum() != 0) {
            var quotient = number(a).multiply(number(b).modInverse(Field.P)).mod(Field.P);
            var reducedA = Field.of(number(a).mod(Field.P));
            var root = FieldPowers.rootOfQuotient(reducedA, b);
            var isSquare = quotient.modPow(Field.P.shiftRight(1), Field.P).compareTo(BigInteger.ONE) <= 0;
            assertEquals(isSquare, root != null);
            if (root != null) {
                assertEquals(quotient, canonical(root).modPow(BigInteger.TWO, Field.P));
            }
        }
    }

    @Property(tries = 300)
    void numbers_survive_bytes(@ForAll("limbs") long[] a) {
        assertEquals(number(a).mod(Field.P), canonical(Field.fromLittleEndian(Field.toLittleEndian(a))));
    }

    @Property(tries = 200)
    void powers_of_the_generator_agree_with_bouncy_castle(@ForAll @Size(32) byte[] seed) {
        var publicKey = new byte[32];
        Ed25519.generatePublicKey(seed, 0, publicKey, 0);
        var secret = new org.bouncycastle.crypto.digests.SHA512Digest();
        secret.update(seed, 0, 32);
        var hash = new byte[64];
        secret.doFinal(hash, 0);
        hash[0] &= (byte) 0xf8;
        hash[31] &= 0x7f;
        hash[31] |= 0x40;
        var clamped = new byte[32];
        for (var i = 0; i < 32; i++) {
            clamped[i] = hash[31 - i];
        }
        var exponent = Scalar.fromLongBytes(clamped);
        var expected = HexFormat.of().formatHex(publicKey);
        assertEquals(
                expected,
                HexFormat.of().formatHex(FixedBase.GENERATOR.power(exponent).littleEndian()));
        assertEquals(
                expected,
                HexFormat.of().formatHex(Element.GENERATOR.power(exponent).littleEndian()));
        var text = FixedBase.GENERATOR.power(exponent).toString();
        assertEquals(text, Element.decode(text).toString());
    }

    @Property(tries = 100)
    void powers_obey_the_laws_of_a_group(@ForAll("scalars") Scalar a, @ForAll("scalars") Scalar b) {
        var x = FixedBase.GENERATOR.power(a);
        assertEquals(FixedBase.GENERATOR.power(a.plus(b)), x.multiply(FixedBase.GENERATOR.power(b)));
        assertEquals(FixedBase.GENERATOR.power(a.minus(b)), x.divide(FixedBase.GENERATOR.power(b)));
        assertEquals(FixedBase.GENERATOR.power(a.times(b)), x.power(b));
        assertEquals(x.power(b), new FixedBase(x).power(b));
        assertEquals(Element.NEUTRAL, x.multiply(x.inverse()));
        assertEquals(x.isNeutral(), a.equals(Scalar.ZERO));
    }

    @Property(tries = 1000)
    void signed_digits_add_up(@ForAll("scalars") Scalar a, @ForAll @IntRange(min = 2, max = 8) int width) {
        var digits = a.signedDigits(width);
        var sum = BigInteger.ZERO;
        for (var i = digits.length - 1; i >= 0; i--) {
            sum = sum.shiftLeft(width).add(BigInteger.valueOf(digits[i]));
        }
        assertEquals(a.value(), sum);
    }

    @Example
    void all_points_outside_the_prime_subgroup_are_refused() {
        var torsion = new String[] {"7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffec", "0".repeat(64)};
        for (var text : torsion) {
            assertFault(FormatFault.ELEMENT_NOT_IN_GROUP, text);
        }
        var minusOne = Point.decode(torsion[0]);
        var shifted = new Accumulator(Element.GENERATOR.point());
        shifted.add(minusOne);
        assertFault(
                FormatFault.ELEMENT_NOT_IN_GROUP, Element.of(shifted.point()).toString());
        assertEquals(Element.NEUTRAL, Element.decode("0".repeat(63) + "1"));
    }

    @Example
    void a_second_spelling_of_a_point_is_refused() {
        assertFault(FormatFault.ELEMENT_NOT_CANONICAL, "8" + "0".repeat(62) + "1");
        assertFault(
                FormatFault.ELEMENT_NOT_CANONICAL, "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffee");
        assertFault(
                FormatFault.ELEMENT_NOT_CANONICAL, "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffed");
        assertFault(FormatFault.ELEMENT_MALFORMED, "66".repeat(31) + "5");
        assertFault(FormatFault.ELEMENT_MALFORMED, "66".repeat(31) + "5G");
        assertFault(FormatFault.ELEMENT_MALFORMED, ("66".repeat(31) + "5a").toUpperCase());
        assertFault(FormatFault.ELEMENT_NOT_ON_CURVE, "0".repeat(63) + "2");
    }

    private static void assertFault(FormatFault fault, String text) {
        assertEquals(
                fault,
                assertThrows(ProtocolException.class, () -> Element.decode(text), text)
                        .fault());
    }

    @Provide
    Arbitrary<Scalar> scalars() {
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, Scalar.ORDER.subtract(BigInteger.ONE))
                .map(Scalar::new)
                .edgeCases(
                        edges -> edges.add(Scalar.ZERO, Scalar.ONE, new Scalar(Scalar.ORDER.subtract(BigInteger.ONE))));
    }

    /** Limbs as large as products accept: up to 2⁵³·⁴ each. */
    @Provide
    Arbitrary<long[]> limbs() {
        return limbsUpTo((long) (Math.pow(2, 53.4)));
    }

    @Provide
    Arbitrary<long[]> reduced() {
        return limbsUpTo((1L << 51) + (1L << 17));
    }

    private static Arbitrary<long[]> limbsUpTo(long largest) {
        var limb = Arbitraries.longs()
                .between(0, largest)
                .edgeCases(edges -> edges.add(0L, 1L, (1L << 51) - 1, (1L << 51) - 19, largest));
        return Combinators.combine(limb, limb, limb, limb, limb).as((a, b, c, d, e) -> new long[] {a, b, c, d, e});
    }

    private static BigInteger number(long[] limbs) {
        var sum = BigInteger.ZERO;
        for (var i = 4; i >= 0; i--) {
            sum = sum.shiftLeft(51).add(BigInteger.valueOf(limbs[i]));
        }
        return sum;
    }

    private static BigInteger canonical(long[] limbs) {
        var bytes = Field.toLittleEndian(limbs);
        var reversed = new byte[32];
        for (var i = 0; i < 32; i++) {
            reversed[i] = bytes[31 - i];
        }
        return new BigInteger(1, reversed);
    }
}
