package vn.danban.protocol.archive;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Format §8 — One entry of the archive. Reader and writer share {@link #header}: the reader accepts a header only if it
 * is byte for byte the one the writer would have made, which leaves no room for paths, links, owners or other tar
 * dialects.
 */
record TarEntry(String name, byte[] content) {
    static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_OFFSET = 124;

    byte[] bytes(Instant timestamp) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(header(name, content.length, timestamp));
        out.writeBytes(content);
        out.writeBytes(new byte[-content.length & BLOCK - 1]);
        return out.toByteArray();
    }

    private static byte[] header(String name, int size, Instant timestamp) {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        put(header, SIZE_OFFSET, "%011o".formatted(size));
        put(header, 136, "%011o".formatted(timestamp.getEpochSecond()));
        put(header, 148, "        ");
        put(header, 156, "0");
        var sum = 0;
        for (var b : header) {
            sum += b & 0xff;
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header;
    }

    private static void put(byte[] header, int offset, String text) {
        var bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, header, offset, bytes.length);
    }

    /**
     * The first entry tells the timestamp all headers carry, so its own header is compared only after its content was
     * read.
     */
    static TarEntry readUnchecked(byte[] archive, int offset) {
        if (offset + BLOCK > archive.length) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        var nameEnd = offset;
        while (nameEnd < offset + NAME_LENGTH && archive[nameEnd] != 0) {
            nameEnd++;
        }
        var name = new String(archive, offset, nameEnd - offset, StandardCharsets.ISO_8859_1);
        var size = new String(archive, offset + SIZE_OFFSET, 11, StandardCharsets.ISO_8859_1);
        if (!size.matches("0[0-7]{10}")) {
            throw ArchiveFault.BAD_HEADER.at(offset);
        }
        var end = offset + BLOCK + Long.parseLong(size, 8);
        if (end > archive.length) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        return new TarEntry(name, Arrays.copyOfRange(archive, offset + BLOCK, (int) end));
    }

    /** Reads the entry at this offset and refuses any byte the writer would not have written. */
    static TarEntry read(byte[] archive, int offset, Instant timestamp) {
        var entry = readUnchecked(archive, offset);
        var expected = entry.bytes(timestamp);
        if (!Arrays.equals(archive, offset, offset + BLOCK, expected, 0, BLOCK)) {
            throw ArchiveFault.BAD_HEADER.at(offset);
        }
        if (offset + expected.length > archive.length) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        if (!Arrays.equals(archive, offset, offset + expected.length, expected, 0, expected.length)) {
            throw ArchiveFault.BAD_PADDING.at(offset);
        }
        return entry;
    }
}
