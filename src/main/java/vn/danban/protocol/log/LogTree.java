package vn.danban.protocol.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.3 — The tree of a log at one size, as far as tiles are read: its root and the proofs in it (RFC 6962 §2.1).
 * It believes the tiles; whoever has them from a stranger compares the root or verifies the proof.
 */
public final class LogTree {
    /** Where tiles come from. */
    @FunctionalInterface
    public interface Tiles {
        /** The hashes of the tile one after the other, 32 bytes each. */
        byte[] read(TilePath path);
    }

    private static final int HASH = 32;
    private static final int TILE_HEIGHT = 8;

    private final long size;
    private final Tiles tiles;
    private final Map<TilePath, List<Digest>> read = new HashMap<>();

    public LogTree(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    public Digest root() {
        return size == 0 ? TreeHash.EMPTY : range(0, size);
    }

    /** The path from a leaf's sibling to the root's child (RFC 6962 §2.1.1). */
    public List<Digest> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("leaf " + index + " of " + size);
        }
        var path = new ArrayList<Digest>();
        var start = 0L;
        var end = size;
        while (end - start > 1) {
            var middle = start + split(end - start);
            if (index < middle) {
                path.addFirst(range(middle, end));
                end = middle;
            } else {
                path.addFirst(range(start, middle));
                start = middle;
            }
        }
        return path;
    }

    /** What shows that this tree begins with the one of a smaller size (RFC 6962 §2.1.2); empty when nothing is to be shown. */
    public List<Digest> consistency(long older) {
        if (older < 0 || older > size) {
            throw new IllegalArgumentException("a tree of " + size + " and one of " + older);
        }
        var path = new ArrayList<Digest>();
        if (older == 0 || older == size) {
            return path;
        }
        var start = 0L;
        var end = size;
        while (older != end) {
            var middle = start + split(end - start);
            if (older <= middle) {
                path.addFirst(range(middle, end));
                end = middle;
            } else {
                path.addFirst(range(start, middle));
                start = middle;
            }
        }
        if (start != 0) {
            path.addFirst(range(start, end));
        }
        return path;
    }

    private Digest range(long start, long end) {
        var leaves = end - start;
        if (Long.bitCount(leaves) == 1 && start % leaves == 0) {
            return node(Long.numberOfTrailingZeros(leaves), start / leaves);
        }
        var middle = start + split(leaves);
        return TreeHash.node(range(start, middle), range(middle, end));
    }

    /** The whole tree over 2^height leaves with this number. */
    private Digest node(int height, long number) {
        var hashes = 1 << height % TILE_HEIGHT;
        var first = number * hashes;
        var tile = tile(TilePath.in(size, height / TILE_HEIGHT, first / TilePath.WIDTH));
        var from = (int) (first % TilePath.WIDTH);
        return root(tile.subList(from, from + hashes));
    }

    private List<Digest> tile(TilePath path) {
        return read.computeIfAbsent(path, wanted -> digests(wanted, tiles.read(wanted)));
    }

    /** @throws ProtocolException {@link LogFault#TILE_MALFORMED} unless these are as many hashes as the path says */
    public static List<Digest> digests(TilePath path, byte[] bytes) {
        if (bytes.length != path.width() * HASH) {
            throw new ProtocolException(LogFault.TILE_MALFORMED, path + " has " + bytes.length + " bytes");
        }
        var hashes = new ArrayList<Digest>();
        for (var i = 0; i < bytes.length; i += HASH) {
            hashes.add(Digest.at(bytes, i));
        }
        return hashes;
    }

    /** The root over neighbouring hashes whose number is a power of two. */
    public static Digest root(List<Digest> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        var middle = hashes.size() / 2;
        return TreeHash.node(root(hashes.subList(0, middle)), root(hashes.subList(middle, hashes.size())));
    }

    /** The largest power of two below n. */
    private static long split(long n) {
        return Long.highestOneBit(n - 1);
    }
}
