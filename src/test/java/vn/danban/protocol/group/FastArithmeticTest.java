package vn.danban.protocol.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.constraints.IntRange;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Everything done to be quick against the same thing done as its definition says. */
class FastArithmeticTest {
    private static final BigInteger Q = Scalar.ORDER;
    private static final SlowCurve G = SlowCurve.of(Element.GENERATOR);
    private static final SlowCurve OF_ORDER_8 = ofOrder8();

    @Property(tries = 1000)
    void numbers_modulo_q_agree_with_big_integers(@ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b) {
        Scalar x = new Scalar(a), y = new Scalar(b);
        assertEquals(a, x.value());
        assertEquals(a.toString(), x.toString());
        assertEquals(x, Scalar.parse(a.toString()));
        assertEquals(a.add(b).mod(Q), x.plus(y).value());
        assertEquals(a.subtract(b).mod(Q), x.minus(y).value());
        assertEquals(a.negate().mod(Q), x.negate().value());
        assertEquals(a.multiply(b).mod(Q), x.times(y).value());
        assertEquals(Integer.signum(a.compareTo(b)), Integer.signum(x.compareTo(y)));
        assertEquals(a.equals(b), x.equals(y));
    }

    @Property(tries = 500)
    void numbers_of_512_bits_are_reduced_like_big_integers(@ForAll("wide") BigInteger number) {
        assertEquals(number.mod(Q), Words.number(Words.reduce(Words.of(number, 8))));
    }

    @Property(tries = 300)
    void decimals_from_q_on_are_refused(@ForAll("beyond") BigInteger number) {
        assertEquals(FormatFault.SCALAR_NOT_REDUCED, fault(() -> Scalar.parse(number.toString())));
        assertEquals(FormatFault.SCALAR_NOT_REDUCED, fault(() -> new Scalar(number)));
    }

    @Example
    void other_spellings_of_decimals_are_refused() {
        for (var text : List.of("", "00", "01", "-1", "+1", " 1", "1 ", "1a", "１", "0x1")) {
            assertEquals(FormatFault.SCALAR_MALFORMED, fault(() -> Scalar.parse(text)), text);
        }
    }

    @Property(tries = 30)
    void powers_and_products_agree_with_the_definition(
            @ForAll("numbers") BigInteger a, @ForAll("numbers") BigInteger b, @ForAll("numbers") BigInteger c) {
        var point = G.times(a);
        var element = FixedBase.GENERATOR.power(new Scalar(a));
        assertEquals(point.text(), element.toString());
        var base = Base.of(element);
        assertEquals(point.times(b).text(), base.power(new Scalar(b)).toString());
        var product = Product.of(FixedBase.GENERATOR, new Scalar(b)).times(base, new Scalar(c));
        assertEquals(G.times(b).plus(point.times(c)).text(), product.element().toString());
    }

    @Property(tries = 30)
    void products_of_bases_agree_with_the_product_of_their_powers(
            @ForAll("numbers") BigInteger a, @ForAll @IntRange(min = 1, max = 5) int factors, @ForAll @IntRange(min = 1, max = 3) int powers) {
        var bases = new ArrayList<Base>();
        for (var i = 1; i <= factors; i++) {
            bases.add(Base.of(FixedBase.GENERATOR.power(new Scalar(a.multiply(BigInteger.valueOf(i)).mod(Q)))));
        }
        var expected = G.times(a.multiply(BigInteger.valueOf(factors * (factors + 1L) / 2)).mod(Q));
        assertEquals(expected.text(), Base.product(bases, powers).element().toString());
        assertEquals(expected.times(a).text(), Base.product(bases, powers).power(new Scalar(a)).toString());
    }

    @Property(tries = 40)
    void many_powers_are_neutral_exactly_when_their_product_is(@ForAll @IntRange(min = 0, max = 300) int count, @ForAll long seed) {
        var random = new Random(seed);
        var many = new ManyPowers();
        var missing = Scalar.ZERO;
        for (var i = 0; i < count; i++) {
            var secret = Scalar.random(random);
            var exponent = i % 3 == 0 ? Scalar.random(random) : Scalar.fromShortBytes(Scalar.random(random).value().toByteArray(), 4);
            many.add(FixedBase.GENERATOR.power(secret), exponent);
            missing = missing.minus(secret.times(exponent));
        }
        assertEquals(G.times(missing.negate().value()), SlowCurve.of(many.product()));
        assertEquals(missing.equals(Scalar.ZERO), many.isNeutral());
        many.add(Element.GENERATOR, missing);
        assertTrue(many.isNeutral());
        many.add(Element.GENERATOR, Scalar.ONE);
        assertFalse(many.isNeutral());
    }

    @Property(tries = 60)
    void membership_agrees_with_the_definition_in_all_eight_cosets(@ForAll("numbers") BigInteger a) {
        var member = G.times(a);
        var coset = SlowCurve.NEUTRAL;
        for (var i = 0; i < 8; i++) {
            var point = member.plus(coset);
            assertTrue(point.isOnCurve());
            assertEquals(i == 0, Membership.holds(Field.of(point.x()), Field.of(point.y())), i + ": " + point);
            coset = coset.plus(OF_ORDER_8);
        }
        assertEquals(SlowCurve.NEUTRAL, coset);
    }

    @Property(tries = 40)
    void any_point_of_the_curve_is_a_member_exactly_by_the_definition(@ForAll("coordinates") BigInteger y) {
        Point point;
        try {
            point = Point.decode("%064x".formatted(y));
        } catch (ProtocolException notOnCurve) {
            return;
        }
        var slow = SlowCurve.of(point);
        assertEquals(slow.isMember(), Membership.holds(point.x(), point.y()));
        assertEquals(slow.isMember(), slow.text().equals(readable(slow.text())));
    }

    private static String readable(String text) {
        try {
            return Element.decode(text).toString();
        } catch (ProtocolException refused) {
            return refused.fault().toString();
        }
    }

    @Property(tries = 60)
    void an_eighth_brings_back_its_element_whatever_torsion_it_has(@ForAll("numbers") BigInteger a, @ForAll @IntRange(min = 0, max = 7) int torsion) {
        var element = FixedBase.GENERATOR.power(new Scalar(a));
        var eighth = SlowCurve.of(element.power(Eighth.of(Scalar.ONE)));
        for (var i = 0; i < torsion; i++) {
            eighth = eighth.plus(OF_ORDER_8);
        }
        var written = Eighth.write(List.of(Element.of(eighth.point())));
        assertEquals(element, Eighth.read(written, 0));
        assertEquals(element, Eighth.undo(Element.of(eighth.point())));
    }

    @Property(tries = 100)
    void hints_off_the_curve_or_not_below_p_are_refused(@ForAll("numbers") BigInteger a, @ForAll @IntRange(min = 0, max = 511) int bit) {
        var written = Eighth.write(List.of(FixedBase.GENERATOR.power(new Scalar(a))));
        written[bit / 8] ^= (byte) (1 << bit % 8);
        var fault = fault(() -> Eighth.read(written, 0));
        assertTrue(fault == FormatFault.ELEMENT_NOT_ON_CURVE || fault == FormatFault.ELEMENT_NOT_CANONICAL);
        var beyond = new byte[Eighth.SIZE];
        Arrays.fill(beyond, 0, 32, (byte) 0xff);
        beyond[0] = (byte) 0xed;
        beyond[31] = 0x7f;
        beyond[32] = 1;
        assertEquals(FormatFault.ELEMENT_NOT_CANONICAL, fault(() -> Eighth.read(beyond, 0)));
    }

    /** Some point of order 8: q times a point of the whole curve. */
    private static SlowCurve ofOrder8() {
        for (var y = BigInteger.TWO; ; y = y.add(BigInteger.ONE)) {
            try {
                var point = SlowCurve.of(Point.decode("%064x".formatted(y))).times(Q);
                if (!point.times(BigInteger.valueOf(4)).equals(SlowCurve.NEUTRAL)) {
                    return point;
                }
            } catch (ProtocolException notOnCurve) {
                // The next one.
            }
        }
    }

    private static Object fault(Runnable reading) {
        return assertThrows(ProtocolException.class, reading::run).fault();
    }

    @Provide
    Arbitrary<BigInteger> numbers() {
        return upTo(Q.subtract(BigInteger.ONE));
    }

    @Provide
    Arbitrary<BigInteger> wide() {
        return upTo(BigInteger.ONE.shiftLeft(512).subtract(BigInteger.ONE));
    }

    @Provide
    Arbitrary<BigInteger> coordinates() {
        return upTo(Field.P.subtract(BigInteger.ONE));
    }

    @Provide
    Arbitrary<BigInteger> beyond() {
        return upTo(BigInteger.ONE.shiftLeft(300)).map(Q::add);
    }

    private static Arbitrary<BigInteger> upTo(BigInteger largest) {
        var words = BigInteger.ONE.shiftLeft(64);
        return Arbitraries.bigIntegers()
                .between(BigInteger.ZERO, largest)
                .withDistribution(RandomDistribution.uniform())
                .edgeCases(edges -> edges.add(BigInteger.ZERO, BigInteger.ONE, words.subtract(BigInteger.ONE), words, largest));
    }
}
