package vn.danban.protocol.group;

import static vn.danban.protocol.group.Field.add;
import static vn.danban.protocol.group.Field.multiply;
import static vn.danban.protocol.group.Field.square;
import static vn.danban.protocol.group.Field.subtract;

import java.math.BigInteger;

/**
 * Protocol §9.1 — Whether a point of the curve is in the subgroup of order q: exactly, for the price of two powers in the
 * field instead of one on the curve.
 *
 * <p>The curve has 8q points in a cyclic group, so the subgroup is that of the eightfold points. A point is twofold iff
 * u = (1 + y)/(1 − y) is a square, iff it is the image of a point P′ of the 2-isogenous curve. Of a twofold point the reduced Tate
 * pairing of P′ with a point T of order 4 says whether it is eightfold: iff L²·(N − eD)³·m²·D³ below is a fourth power.
 */
final class Membership {
    private static final BigInteger A = BigInteger.valueOf(486662);
    private static final BigInteger A_PLUS_2 = A.add(BigInteger.TWO);
    private static final long[] A_LIMBS = Field.of(A);
    /** e: the 2-isogenous curve has a point of order 2 there, which is twice T. */
    private static final long[] E = Field.of(A_PLUS_2);
    /** 2√−(A + 2), which relates the Montgomery form with x. Either root will do. */
    private static final long[] SCALE =
            Field.of(number(FieldPowers.rootOfQuotient(Field.of(Field.P.subtract(A_PLUS_2)), Field.ONE)).shiftLeft(1).mod(Field.P));

    private static final long[] T_U;
    private static final long[] T_V;
    /** Slope of the tangent at T. */
    private static final long[] SLOPE;

    static {
        var root = number(FieldPowers.rootOfQuotient(E, Field.ONE));
        // The odd root makes T pair trivially with the kernel of the isogeny back, so that the choice of P′ does not matter.
        var odd = root.testBit(0) ? root : Field.P.subtract(root);
        var u = A_PLUS_2.subtract(odd.shiftLeft(1)).mod(Field.P);
        var discriminant = A.multiply(A).subtract(BigInteger.valueOf(4));
        var cube = u.multiply(u.multiply(u).subtract(A.shiftLeft(1).multiply(u)).add(discriminant)).mod(Field.P);
        var v = number(FieldPowers.rootOfQuotient(Field.of(cube), Field.ONE));
        var rise = u.multiply(u).multiply(BigInteger.valueOf(3)).subtract(A.shiftLeft(2).multiply(u)).add(discriminant);
        T_U = Field.of(u);
        T_V = Field.of(v);
        SLOPE = Field.of(rise.multiply(v.shiftLeft(1).modInverse(Field.P)).mod(Field.P));
    }

    private Membership() {}

    /** Of a point of the curve with Z = 1. */
    static boolean holds(long[] x, long[] y) {
        if (Field.isZero(x)) {
            return Field.equal(y, Field.ONE);
        }
        long[] m = Field.zero(), n = Field.zero(), plus = Field.zero(), square = Field.zero();
        subtract(m, Field.ONE, y);
        add(plus, Field.ONE, y);
        multiply(square, plus, m);
        var tau = FieldPowers.rootOfQuotient(square, Field.ONE);
        if (tau == null) {
            return false;
        }
        // P′ = (N/D, 2τN/(mD)) with N = x(Am + 2(1 + y)) − 2√−(A + 2)·τ and D = mx.
        long[] d = Field.zero(), scaled = Field.zero();
        multiply(n, m, A_LIMBS);
        add(plus, plus, plus);
        add(n, n, plus);
        multiply(n, n, x);
        multiply(scaled, tau, SCALE);
        subtract(n, n, scaled);
        Field.carry(n);
        multiply(d, m, x);
        return FieldPowers.isFourthPower(pairing(m, n, d, tau));
    }

    /** The tangent at T, squared, by u − e at P′; then times D⁸m⁴(u − e)⁴, which changes no residue and spares inversions. */
    private static long[] pairing(long[] m, long[] n, long[] d, long[] tau) {
        long[] line = Field.zero(), chord = Field.zero(), term = Field.zero();
        multiply(chord, d, T_U);
        subtract(chord, n, chord);
        multiply(chord, chord, SLOPE);
        multiply(term, d, T_V);
        add(chord, chord, term);
        multiply(chord, m, chord);
        multiply(line, tau, n);
        add(line, line, line);
        subtract(line, line, chord);
        long[] value = Field.zero(), fromE = Field.zero();
        multiply(fromE, d, E);
        subtract(fromE, n, fromE);
        multiply(value, fromE, d);
        multiply(value, value, m);
        square(value, value);
        multiply(value, value, fromE);
        multiply(value, value, d);
        square(line, line);
        multiply(value, value, line);
        return value;
    }

    private static BigInteger number(long[] root) {
        return PointText.number(Field.toLittleEndian(root));
    }
}
