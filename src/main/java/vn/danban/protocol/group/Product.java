package vn.danban.protocol.group;

/** A product of powers, as commitments are: every power is added to the one sum (Straus's method), none made by itself. */
public final class Product {
    private final Accumulator sum = new Accumulator();

    private Product() {}

    public static Product of(FixedBase base, Scalar exponent) {
        return new Product().times(base, exponent);
    }

    public Product times(FixedBase base, Scalar exponent) {
        base.addPower(sum, exponent);
        return this;
    }

    public Product times(Base base, Scalar exponent) {
        base.addPower(sum, exponent);
        return this;
    }

    public Element element() {
        return Element.of(sum.point());
    }
}
