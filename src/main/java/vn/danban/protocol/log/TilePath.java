package vn.danban.protocol.log;

import java.util.regex.Pattern;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.4 — The address of 256 neighbouring hashes of a level of the tree, or of the first of them as long as there are
 * fewer; or of the entries below such a tile of level 0 (c2sp.org/tlog-tiles).
 *
 * @param level  0 for the leaves, each next 8 levels of the tree further up; {@link #ENTRIES} for the entries
 * @param number of the tile within its level, from 0
 * @param width  how many of its 256 places are filled, at least one
 */
public record TilePath(int level, long number, int width) {
    public static final int WIDTH = 256;
    /** Level of a bundle of entries. */
    public static final int ENTRIES = -1;

    private static final int LEVELS = 8;
    private static final Pattern SHAPE = Pattern.compile("(entries|[0-7])/((?:x\\d{3}/){0,4}\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    /** @throws ProtocolException {@link LogFault#TILE_MALFORMED} */
    public TilePath {
        if (level < ENTRIES || level >= LEVELS || number < 0 || width < 1 || width > WIDTH) {
            throw new ProtocolException(LogFault.TILE_MALFORMED, level + "/" + number + ".p/" + width);
        }
    }

    /** The tile as a tree of this size has it. */
    public static TilePath in(long size, int level, long number) {
        var hashes = size >> 8 * Math.max(level, 0);
        return new TilePath(level, number, (int) Math.clamp(hashes - number * WIDTH, 0, WIDTH));
    }

    /** Reads what {@link #toString} wrote, and nothing else. */
    public static TilePath parse(String path) {
        var parts = SHAPE.matcher(path);
        if (!parts.matches()) {
            throw new ProtocolException(LogFault.TILE_MALFORMED, path);
        }
        var level = parts.group(1).equals("entries") ? ENTRIES : Integer.parseInt(parts.group(1));
        var number = Long.parseLong(parts.group(2).replaceAll("[x/]", ""));
        var read = new TilePath(level, number, parts.group(3) == null ? WIDTH : Integer.parseInt(parts.group(3)));
        if (!read.toString().equals(path)) {
            throw new ProtocolException(LogFault.TILE_MALFORMED, path);
        }
        return read;
    }

    public boolean isFull() {
        return width == WIDTH;
    }

    /** {@code <L>/<N>} or {@code <L>/<N>.p/<W>}, as it follows {@code tile/}. */
    @Override
    public String toString() {
        var digits = new StringBuilder(String.format("%03d", number % 1000));
        for (var rest = number / 1000; rest > 0; rest /= 1000) {
            digits.insert(0, String.format("x%03d/", rest % 1000));
        }
        return (level == ENTRIES ? "entries" : level) + "/" + digits + (isFull() ? "" : ".p/" + width);
    }
}
