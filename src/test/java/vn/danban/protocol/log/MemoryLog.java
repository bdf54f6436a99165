package vn.danban.protocol.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.Digest;

/** A log in memory: the definition of RFC 6962 word for word, slow and without tiles, and the tiles cut from it. */
public final class MemoryLog {
    private final List<Digest> leaves = new ArrayList<>();

    /** As many leaves as wanted, each another. */
    public static MemoryLog of(long size) {
        var log = new MemoryLog();
        for (var i = 0; i < size; i++) {
            log.add(("leaf " + i).getBytes());
        }
        return log;
    }

    public MemoryLog add(byte[] entry) {
        leaves.add(TreeHash.leaf(entry));
        return this;
    }

    public Digest leaf(long index) {
        return leaves.get((int) index);
    }

    public int size() {
        return leaves.size();
    }

    /** MTH(D[start:end]). */
    public Digest hash(long start, long end) {
        if (end - start == 0) {
            return TreeHash.EMPTY;
        }
        if (end - start == 1) {
            return leaf(start);
        }
        var k = 1L;
        while (2 * k < end - start) {
            k *= 2;
        }
        return TreeHash.node(hash(start, start + k), hash(start + k, end));
    }

    public LogTree tree(long size) {
        return new LogTree(size, this::tile);
    }

    public byte[] tile(TilePath path) {
        var under = 1L << 8 * path.level();
        var bytes = new ByteArrayOutputStream();
        for (var i = path.number() * 256; i < path.number() * 256 + path.width(); i++) {
            bytes.writeBytes(hash(i * under, (i + 1) * under).bytes());
        }
        return bytes.toByteArray();
    }
}
