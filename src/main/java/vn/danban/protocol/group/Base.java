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
    /** Tables of factors whose product the element is. */
    private final List<long[]> tables;

    private Base(Element element, List<long[]> tables) {
        this.element = element;
        this.tables = tables;
    }

    private static long[] table(Element element) {
        var table = new long[PointTable.STRIDE * POSITIONS];
        var running = new Accumulator(element.point());
        running.prepare(table, 0);
        for (var at = PointTable.STRIDE; at < table.length; at += PointTable.STRIDE) {
            running.twice(WIDTH);
            running.prepare(table, at);
        }
        return table;
    }

    private static long[] product(List<long[]> factors) {
        var table = new long[PointTable.STRIDE * POSITIONS];
        var product = new Accumulator();
        for (var at = 0; at < table.length; at += PointTable.STRIDE) {
            product.loadPrepared(factors.getFirst(), at, false);
            for (var factor : factors.subList(1, factors.size())) {
                product.add(factor, at, false);
            }
            product.prepare(table, at);
        }
        return table;
    }

    public static Base of(Element element) {
        return new Base(element, List.<long[]>of(table(element)));
    }

    /** The product of these, ready to be raised to so many powers. A single power is gathered from all tables at once. */
    public static Base product(List<Base> factors, int powers) {
        var element = Element.product(factors.stream().map(Base::element).toList());
        var tables = factors.stream().flatMap(factor -> factor.tables.stream()).toList();
        if (powers == 1 || tables.size() == 1) {
            return new Base(element, tables);
        }
        return tables.size() <= FEW ? new Base(element, List.<long[]>of(product(tables))) : of(element);
    }

    /**
     * Reads an element strictly, as {@link Element#decode}.
     *
     * @throws ProtocolException with a {@code FormatFault.ELEMENT_…}
     */
    public static Base decode(String text) {
        return of(Element.decode(text));
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
        for (var table : tables) {
            for (var i = 0; i < POSITIONS; i++) {
                put(buckets, digits[i], table, PointTable.STRIDE * i);
            }
        }
        var running = new Accumulator();
        var gathered = new long[PointTable.STRIDE];
        for (var k = BUCKETS; k > 0; k--) {
            if (buckets[k] != null) {
                if (running.isUntouched()) {
                    running = buckets[k];
                } else {
                    buckets[k].prepare(gathered, 0);
                    running.add(gathered, 0, false);
                }
                running.prepare(gathered, 0);
            }
            if (!running.isUntouched()) {
                sum.add(gathered, 0, false);
            }
        }
    }

    private static void put(Accumulator[] buckets, int signed, long[] table, int at) {
        var digit = Math.abs(signed);
        if (digit == 0) {
            return;
        }
        if (buckets[digit] == null) {
            buckets[digit] = new Accumulator();
            buckets[digit].loadPrepared(table, at, signed < 0);
        } else {
            buckets[digit].add(table, at, signed < 0);
        }
    }
}
