package vn.danban.protocol.group;

import java.util.List;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §11 — An element about to be raised to several powers: P, 16P, 16²P … are computed once, and each power is
 * then gathered in buckets, one per digit, without doubling.
 */
public final class Base {
    private static final int WIDTH = 4;
    private static final int BUCKETS = 1 << WIDTH - 1;
    private static final int POSITIONS = Scalar.ONE.signedDigits(WIDTH).length;
    /** Of more factors than this it is quicker to double their product than to multiply their tables. */
    private static final int FEW = 3;

    private final Element element;
    private final Point.Addend[] shifted = new Point.Addend[POSITIONS];

    private Base(Element element) {
        this.element = element;
        var running = new Accumulator(element.point());
        for (var i = 0; i < POSITIONS; i++) {
            shifted[i] = running.addend();
            if (i + 1 < POSITIONS) {
                running.twice(WIDTH);
            }
        }
    }

    private Base(List<Base> factors) {
        for (var i = 0; i < POSITIONS; i++) {
            var product = new Accumulator(factors.getFirst().shifted[i].point());
            for (var factor : factors.subList(1, factors.size())) {
                product.add(factor.shifted[i]);
            }
            shifted[i] = product.addend();
        }
        element = Element.product(factors.stream().map(Base::element).toList());
    }

    public static Base of(Element element) {
        return new Base(element);
    }

    /** The product of these, ready to be raised as well. */
    public static Base product(List<Base> factors) {
        if (factors.size() == 1) {
            return factors.getFirst();
        }
        return factors.size() <= FEW
                ? new Base(factors)
                : new Base(Element.product(factors.stream().map(Base::element).toList()));
    }

    /**
     * Reads an element strictly, as {@link Element#decode}.
     *
     * @throws ProtocolException with a {@code FormatFault.ELEMENT_…}
     */
    public static Base decode(String text) {
        return new Base(Element.decode(text));
    }

    public Element element() {
        return element;
    }

    public Element power(Scalar exponent) {
        var sum = new Accumulator();
        addPower(sum, exponent);
        return Element.of(sum.point());
    }

    /**
     * Σ digit·16ⁱP: first every point into the bucket of its digit, then Σ k·bucketₖ by running sums (Yao's method).
     */
    void addPower(Accumulator sum, Scalar exponent) {
        var digits = exponent.signedDigits(WIDTH);
        var buckets = new Accumulator[BUCKETS + 1];
        for (var i = 0; i < POSITIONS; i++) {
            if (digits[i] != 0) {
                var digit = Math.abs(digits[i]);
                if (buckets[digit] == null) {
                    buckets[digit] = new Accumulator(shifted[i].point());
                    if (digits[i] < 0) {
                        buckets[digit].negate();
                    }
                } else if (digits[i] > 0) {
                    buckets[digit].add(shifted[i]);
                } else {
                    buckets[digit].subtract(shifted[i]);
                }
            }
        }
        Accumulator running = null;
        Point.Addend gathered = null;
        for (var k = BUCKETS; k > 0; k--) {
            if (buckets[k] != null) {
                if (running == null) {
                    running = buckets[k];
                } else {
                    running.add(buckets[k].addend());
                }
                gathered = running.addend();
            }
            if (gathered != null) {
                sum.add(gathered);
            }
        }
    }
}
