package vn.danban.protocol.log;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.Digest;

/** Protocol §8.3 — The root of a tree to which leaves are added one by one; it keeps one hash per level and forgets the leaves. */
public final class GrowingTree {
    /** Roots of the whole trees it consists of, the largest first. */
    private final List<Digest> peaks = new ArrayList<>();
    private long size;

    /** A tree that grows on from here by itself. */
    public GrowingTree copy() {
        var copy = new GrowingTree();
        copy.peaks.addAll(peaks);
        copy.size = size;
        return copy;
    }

    public void add(Digest leaf) {
        peaks.add(leaf);
        for (var full = size; (full & 1) == 1; full >>= 1) {
            var right = peaks.removeLast();
            peaks.add(TreeHash.node(peaks.removeLast(), right));
        }
        size++;
    }

    public long size() {
        return size;
    }

    public Digest root() {
        return peaks.reversed().stream().reduce((right, left) -> TreeHash.node(left, right)).orElse(TreeHash.EMPTY);
    }
}
