package vn.danban.protocol.group;

import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §11 — An element about to be raised to several powers: P, 16P, 16²P … are computed once, and each power is
 * then gathered in buckets, one per digit, without doubling. The membership check is one of these powers.
 */
public final class Base {
    private static final int WIDTH = 4;
    private static final int[] ORDER_DIGITS = Scalar.signedDigits(Scalar.ORDER, WIDTH);

    private final Element element;
    private final Point.Addend[] shifted = new Point.Addend[ORDER_DIGITS.length];

    private Base(Element element) {
        this.element = element;
        var running = new Accumulator(element.point());
        for (var i = 0; i < shifted.length; i++) {
            shifted[i] = running.addend();
            if (i + 1 < shifted.length) {
                running.twice(WIDTH);
            }
        }
    }

    public static Base of(Element element) {
        return new Base(element);
    }

    /** Reads an element strictly, as {@link Element#decode}. */
    public static Base decode(String text) {
        var base = new Base(Element.ofCurve(Point.decode(text), text));
        if (!base.power(ORDER_DIGITS).isNeutral()) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_IN_GROUP, text);
        }
        return base;
    }

    public Element element() {
        return element;
    }

    public Element power(Scalar exponent) {
        return Element.of(power(exponent.signedDigits(WIDTH)));
    }

    /**
     * Σ digit·16ⁱP: first every point into the bucket of its digit, then Σ k·bucketₖ by running sums (Yao's method).
     */
    private Point power(int[] digits) {
        var buckets = new Accumulator[(1 << WIDTH - 1) + 1];
        for (var i = 0; i < digits.length; i++) {
            if (digits[i] != 0) {
                var digit = Math.abs(digits[i]);
                if (buckets[digit] == null) {
                    buckets[digit] = new Accumulator();
                }
                if (digits[i] > 0) {
                    buckets[digit].add(shifted[i]);
                } else {
                    buckets[digit].subtract(shifted[i]);
                }
            }
        }
        var running = new Accumulator();
        var sum = new Accumulator();
        for (var k = buckets.length - 1; k > 0; k--) {
            if (buckets[k] != null) {
                running.add(buckets[k].addend());
            }
            if (!running.isUntouched()) {
                sum.add(running.addend());
            }
        }
        return sum.point();
    }
}
