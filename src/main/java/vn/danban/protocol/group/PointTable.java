package vn.danban.protocol.group;

import java.util.List;

/**
 * Points made ready to be added many times, in one array: Y + X, Y − X, 2dT and 2Z of each. Of points with Z = 1 the last may be left
 * out.
 */
final class PointTable {
    static final int DIFFERENCE = 5;
    static final int T = 10;
    static final int Z = 15;
    static final int STRIDE = 20;
    /** Of points with Z = 1. */
    static final int NORMAL_STRIDE = 15;

    private PointTable() {}

    static long[] of(Point point) {
        var table = new long[STRIDE];
        new Accumulator(point).prepare(table, 0);
        return table;
    }

    static long[] normal(List<Point> points) {
        var table = new long[NORMAL_STRIDE * points.size() + STRIDE - NORMAL_STRIDE];
        var normal = points.stream().allMatch(Point::isNormal) ? points : List.of(Point.normalise(points));
        for (var i = 0; i < normal.size(); i++) {
            // The 2Z that is too much is overwritten by the next.
            new Accumulator(normal.get(i)).prepare(table, NORMAL_STRIDE * i);
        }
        return table;
    }
}
