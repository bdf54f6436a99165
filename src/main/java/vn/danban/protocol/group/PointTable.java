package vn.danban.protocol.group;

import java.util.List;

/** Many points with Z = 1 in one array, each as Y + X, Y − X and 2dT, for {@link Accumulator#add(long[], int)}. */
final class PointTable {
    static final int STRIDE = 15;

    private PointTable() {}

    static long[] of(List<Point> points) {
        var table = new long[STRIDE * points.size()];
        var normal = Point.normalise(points);
        for (var i = 0; i < normal.length; i++) {
            put(table, STRIDE * i, normal[i]);
        }
        return table;
    }

    /** @param normal with Z = 1 */
    static void put(long[] table, int at, Point normal) {
        var addend = Point.Addend.of(normal);
        System.arraycopy(addend.sum(), 0, table, at, 5);
        System.arraycopy(addend.difference(), 0, table, at + 5, 5);
        System.arraycopy(addend.twiceDT(), 0, table, at + 10, 5);
    }
}
