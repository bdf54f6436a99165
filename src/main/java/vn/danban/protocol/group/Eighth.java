package vn.danban.protocol.group;

import static vn.danban.protocol.group.Field.multiply;
import static vn.danban.protocol.group.Field.square;

import java.util.Arrays;
import java.util.List;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §9.2 — An element A hinted at by a point Q with A = 8Q. Every point of the curve is such a Q, and 8Q is always a member
 * of the group: neither a root nor a membership check is needed. Written as the 32 bytes of x and of y, little-endian.
 */
public final class Eighth {
    /** Bytes of a point. */
    public static final int SIZE = 64;

    private static final Scalar INVERSE_OF_8 = Scalar.of(8).inverse();

    private Eighth() {}

    /**
     * The element 8Q of the Q that stands there.
     *
     * @throws ProtocolException {@link FormatFault#ELEMENT_NOT_CANONICAL} or {@link FormatFault#ELEMENT_NOT_ON_CURVE}
     */
    public static Element read(byte[] bytes, int at) {
        var x = coordinate(bytes, at);
        var y = coordinate(bytes, at + SIZE / 2);
        long[] xSquare = Field.zero(), ySquare = Field.zero(), left = Field.zero(), right = Field.zero();
        square(xSquare, x);
        square(ySquare, y);
        Field.subtract(left, ySquare, xSquare);
        multiply(right, xSquare, ySquare);
        multiply(right, right, Point.D);
        Field.add(right, right, Field.ONE);
        if (!Field.equal(left, right)) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_ON_CURVE, "hint at byte " + at);
        }
        return eightfold(Point.affine(x, y));
    }

    /** The element of which this is an eighth. */
    public static Element undo(Element eighth) {
        return eightfold(eighth.point());
    }

    private static Element eightfold(Point point) {
        var eightfold = new Accumulator(point);
        eightfold.twice(3);
        return Element.of(eightfold.point());
    }

    private static long[] coordinate(byte[] bytes, int at) {
        var coordinate = Field.fromLittleEndian(bytes, at);
        if (!Arrays.equals(bytes, at, at + SIZE / 2, Field.toLittleEndian(coordinate), 0, SIZE / 2)) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_CANONICAL, "hint at byte " + at);
        }
        return coordinate;
    }

    /** A number divided by 8, for whoever computes Q as a product of powers. */
    public static Scalar of(Scalar exponent) {
        return exponent.times(INVERSE_OF_8);
    }

    /** Writes these Q one after the other. */
    public static byte[] write(List<Element> eighths) {
        var bytes = new byte[SIZE * eighths.size()];
        var normal = Point.normalise(eighths.stream().map(Element::point).toList());
        for (var i = 0; i < normal.length; i++) {
            Field.toLittleEndian(normal[i].x(), bytes, SIZE * i);
            Field.toLittleEndian(normal[i].y(), bytes, SIZE * i + SIZE / 2);
        }
        return bytes;
    }
}
