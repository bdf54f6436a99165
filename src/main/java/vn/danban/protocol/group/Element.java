package vn.danban.protocol.group;

import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §1.1 — An element of the group: a point of the subgroup of prime order q. Written multiplicatively, as the
 * format does. Equal elements have equal texts; the text is computed when first asked for.
 */
public final class Element {
    /** The base point of RFC 8032. */
    public static final Element GENERATOR = ofCurve(Point.decode("66".repeat(31) + "58"), "66".repeat(31) + "58");

    public static final Element NEUTRAL = ofCurve(Point.NEUTRAL, "0".repeat(63) + "1");

    private Point point;
    private String text;

    private Element(Point point, String text) {
        this.point = point;
        this.text = text;
    }

    /**
     * Reads the only spelling of an element and checks that it is one.
     *
     * @throws ProtocolException with a {@code FormatFault.ELEMENT_…}
     */
    public static Element decode(String text) {
        var point = Point.decode(text);
        if (!Membership.holds(point.x(), point.y())) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_IN_GROUP, text);
        }
        return new Element(point, text);
    }

    /**
     * For points of which membership is certain, with the text they are known to have.
     */
    static Element ofCurve(Point point, String text) {
        return new Element(point, text);
    }

    static Element of(Point point) {
        return new Element(point, null);
    }

    Point point() {
        return point;
    }

    public Element multiply(Element other) {
        var product = new Accumulator(point);
        product.add(other.point);
        return of(product.point());
    }

    public Element divide(Element other) {
        var quotient = new Accumulator(point);
        quotient.subtract(other.point);
        return of(quotient.point());
    }

    public Element inverse() {
        return of(point.negate());
    }

    public Element power(Scalar exponent) {
        return Base.of(this).power(exponent);
    }

    public static Element product(Collection<Element> factors) {
        var product = new Accumulator();
        factors.forEach(factor -> product.add(factor.point));
        return of(product.point());
    }

    public boolean isNeutral() {
        return point.isNeutral();
    }

    /** Computes the texts of many elements with one field inversion. */
    public static void writeAll(List<Element> elements) {
        var unwritten =
                elements.stream().filter(element -> element.text == null).toList();
        var normal =
                Point.normalise(unwritten.stream().map(element -> element.point).toList());
        for (var i = 0; i < normal.length; i++) {
            unwritten.get(i).take(normal[i]);
        }
    }

    /** Gives each a point with Z = 1, with one field inversion. */
    static void normaliseAll(List<Element> elements) {
        var others = elements.stream().filter(element -> !element.point.isNormal()).toList();
        var normal = Point.normalise(others.stream().map(element -> element.point).toList());
        for (var i = 0; i < normal.length; i++) {
            others.get(i).point = normal[i];
        }
    }

    private void take(Point normal) {
        point = normal;
        text = normal.encode();
    }

    /** The RFC 8032 encoding: 32 bytes, little-endian. Credential lists are sorted by it. */
    public byte[] littleEndian() {
        var bytes = HexFormat.of().parseHex(toString());
        for (var i = 0; i < 16; i++) {
            var swapped = bytes[i];
            bytes[i] = bytes[31 - i];
            bytes[31 - i] = swapped;
        }
        return bytes;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Element element && toString().equals(element.toString());
    }

    @Override
    public int hashCode() {
        return toString().hashCode();
    }

    /** 64 lower-case hexadecimal digits: the form of the format. */
    @Override
    public String toString() {
        var known = text;
        if (known == null) {
            known = Point.normalise(List.of(point))[0].encode();
            text = known;
        }
        return known;
    }
}
