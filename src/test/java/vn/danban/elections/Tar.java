package vn.danban.elections;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.danban.protocol.format.Digest;

/** Format §8 — Headers and entries of an archive, written a second time and without asking whether they make sense. */
public final class Tar {
    public static final int BLOCK = 512;

    /** A file of the archive. */
    public record Entry(String name, byte[] content) {
        public static Entry data(byte[] content) {
            return new Entry(Digest.of(content) + ".data.json", content);
        }

        public static Entry event(byte[] content) {
            return new Entry(Digest.of(content) + ".event.json", content);
        }

        public int paddedSize() {
            return BLOCK + (content.length + BLOCK - 1) / BLOCK * BLOCK;
        }
    }

    private Tar() {}

    public static byte[] write(List<Entry> entries, long seconds) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            out.writeBytes(header(entry, seconds));
            out.writeBytes(Arrays.copyOf(entry.content, entry.paddedSize() - BLOCK));
        }
        return out.toByteArray();
    }

    private static byte[] header(Entry entry, long seconds) {
        var header = new byte[BLOCK];
        put(header, 0, entry.name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, 124, "%011o".formatted(entry.content.length));
        put(header, 136, "%011o".formatted(seconds));
        put(header, 156, "0");
        sum(header, 0);
        return header;
    }

    /** Writes a text into a header and, as an attacker would, the checksum that fits. */
    public static void forge(byte[] archive, int header, int offset, String text) {
        put(archive, header + offset, text);
        sum(archive, header);
    }

    public static void put(byte[] bytes, int offset, String text) {
        var written = text.getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(written, 0, bytes, offset, written.length);
    }

    private static void sum(byte[] archive, int header) {
        Arrays.fill(archive, header + 148, header + 156, (byte) ' ');
        int sum = 0;
        for (int i = 0; i < BLOCK; i++) {
            sum += archive[header + i] & 0xff;
        }
        put(archive, header + 148, "%06o\0 ".formatted(sum));
    }

    /** The entries of a sound archive, with the place of each header. */
    public static List<Integer> headers(byte[] archive) {
        var places = new ArrayList<Integer>();
        for (int at = 0; at < archive.length; ) {
            places.add(at);
            int size = Integer.parseInt(new String(archive, at + 124, 11, StandardCharsets.ISO_8859_1), 8);
            at += BLOCK + (size + BLOCK - 1) / BLOCK * BLOCK;
        }
        return places;
    }
}
