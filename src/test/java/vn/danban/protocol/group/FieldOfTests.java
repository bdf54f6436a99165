package vn.danban.protocol.group;

import java.math.BigInteger;

/** Lets benchmarks of another package multiply in the field. */
public final class FieldOfTests {
    private final long[] a = Field.of(BigInteger.TWO.modPow(BigInteger.valueOf(12345), Field.P));
    private final long[] b = Field.of(BigInteger.TWO.modPow(BigInteger.valueOf(54321), Field.P));
    private final long[] out = Field.zero();

    public long[] multiply() {
        Field.multiply(out, a, b);
        return out;
    }

    public long[] square() {
        Field.square(out, a);
        return out;
    }
}
