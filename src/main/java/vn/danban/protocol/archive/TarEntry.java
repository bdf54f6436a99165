package vn.danban.protocol.archive;

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
    private static final int SIZE_DIGITS = 11;

    byte[] bytes(Instant timestamp) {
        var bytes = Arrays.copyOf(header(name, content.length, timestamp), length());
        System.arraycopy(content, 0, bytes, BLOCK, content.length);
        return bytes;
    }

    /** Of header, content and padding. */
    int length() {
        return BLOCK + content.length + (-content.length & BLOCK - 1);
    }

    private static byte[] header(String name, int size, Instant timestamp) {
        var header = new byte[BLOCK];
        put(header, 0, name);
        put(header, 100, "0000644");
        put(header, 108, "0000000");
        put(header, 116, "0000000");
        putOctal(header, SIZE_OFFSET, SIZE_DIGITS, size);
        putOctal(header, 136, SIZE_DIGITS, timestamp.getEpochSecond());
        put(header, 148, "        ");
        put(header, 156, "0");
        var sum = 0;
        for (var b : header) {
            sum += b & 0xff;
        }
        putOctal(header, 148, 6, sum);
        put(header, 154, "\0 ");
        return header;
    }

    private static void putOctal(byte[] header, int offset, int digits, long number) {
        for (var i = 0; i < digits; i++) {
            header[offset + i] = (byte) ('0' + (number >>> 3 * (digits - 1 - i) & 7));
        }
    }

    /** Eleven octal digits of which the first is 0; −1 for anything else. */
    private static long octal(byte[] archive, int offset) {
        var number = archive[offset] == '0' ? 0L : -1L;
        for (var i = 1; i < SIZE_DIGITS && number >= 0; i++) {
            var digit = archive[offset + i] - '0';
            number = digit >= 0 && digit < 8 ? number << 3 | digit : -1;
        }
        return number;
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
        var size = octal(archive, offset + SIZE_OFFSET);
        if (size < 0) {
            throw ArchiveFault.BAD_HEADER.at(offset);
        }
        var end = offset + BLOCK + size;
        if (end > archive.length) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        return new TarEntry(name, Arrays.copyOfRange(archive, offset + BLOCK, (int) end));
    }

    /** Reads the entry at this offset and refuses any byte the writer would not have written. */
    static TarEntry read(byte[] archive, int offset, Instant timestamp) {
        var entry = readUnchecked(archive, offset);
        if (!Arrays.equals(archive, offset, offset + BLOCK, header(entry.name, entry.content.length, timestamp), 0, BLOCK)) {
            throw ArchiveFault.BAD_HEADER.at(offset);
        }
        var end = offset + entry.length();
        if (end > archive.length) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        for (var i = offset + BLOCK + entry.content.length; i < end; i++) {
            if (archive[i] != 0) {
                throw ArchiveFault.BAD_PADDING.at(offset);
            }
        }
        return entry;
    }
}
