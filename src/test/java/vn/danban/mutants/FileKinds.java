package vn.danban.mutants;

import static vn.danban.elections.Tar.BLOCK;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;
import vn.danban.elections.Tar;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.verifier.Check;

/** Somebody between board and reader: bytes and tar entries, checksums repaired. */
final class FileKinds {
    private static final List<String> ANY_FAULT_OF_A_FILE = List.of(
            "NOT_AN_ARCHIVE", "A1 TRUNCATED", "A1 BAD_HEADER", "A1 BAD_PADDING", "A1 BAD_NAME", "A1 WRONG_DIGEST");

    private FileKinds() {}

    static List<Kind> kinds() {
        return List.of(
                Kind.anyOf("byte changed", ANY_FAULT_OF_A_FILE, FileKinds::changeByte),
                Kind.anyOf("bit flipped", ANY_FAULT_OF_A_FILE, FileKinds::flipBit),
                Kind.anyOf("byte put in", ANY_FAULT_OF_A_FILE, work -> replace(work, 0, 1, 1)),
                Kind.anyOf("byte taken out", ANY_FAULT_OF_A_FILE, work -> replace(work, 1, 0, 1)),
                Kind.anyOf("block taken out", List.of("NOT_AN_ARCHIVE", "A1 TRUNCATED", "A1 BAD_HEADER", "A1 BAD_PADDING", "A1 BAD_NAME",
                        "A1 WRONG_DIGEST", "A2 BROKEN_CHAIN", "A3 WRONG_DATA"), work -> replace(work, BLOCK, 0, BLOCK)),
                Kind.anyOf("cut within an entry", List.of("NOT_AN_ARCHIVE", "A1 TRUNCATED"), FileKinds::cutWithinEntry),
                Kind.of("cut within an event's data", Check.A1, ArchiveFault.TRUNCATED, FileKinds::cutWithinEvent),
                Kind.unjudged("compressed", ArchiveFault.NOT_AN_ARCHIVE, FileKinds::compress),
                Kind.unjudged("header entry taken out", ArchiveFault.NOT_AN_ARCHIVE, work -> {
                    var files = work.draft.files();
                    return work.become(files.subList(1, files.size()));
                }),
                Kind.of("header entry twice", Check.A1, ArchiveFault.BAD_NAME, work -> {
                    var files = work.draft.files();
                    files.add(1 + work.random.nextInt(files.size() - 1), files.getFirst());
                    return work.become(files);
                }),
                Kind.of("header of another version", Check.A1, ArchiveFault.BAD_HEADER, work -> withHeader(work,
                        "{\"version\":2,\"timestamp\":\"" + work.draft.seconds() + "\"}")),
                Kind.of("header with another time than the entries", Check.A1, ArchiveFault.BAD_HEADER, work -> withHeader(work,
                        "{\"version\":1,\"timestamp\":\"" + (work.draft.seconds() + 1) + "\"}")),
                Kind.of("end-of-archive blocks", Check.A1, ArchiveFault.BAD_HEADER, work -> append(work, new byte[2 * BLOCK])),
                Kind.of("trailing block", Check.A1, ArchiveFault.BAD_HEADER, work -> append(work, new byte[BLOCK])),
                Kind.of("trailing byte", Check.A1, ArchiveFault.TRUNCATED, work -> append(work, new byte[1 + work.random.nextInt(BLOCK - 1)])),
                Kind.of("padding with content", Check.A1, ArchiveFault.BAD_PADDING, FileKinds::fillPadding),
                Kind.of("name with a path", Check.A1, ArchiveFault.BAD_NAME, work -> forgeName(work, name -> "../" + name)),
                Kind.of("absolute name", Check.A1, ArchiveFault.BAD_NAME, work -> forgeName(work, name -> "/" + name)),
                Kind.of("name in upper case", Check.A1, ArchiveFault.BAD_NAME, work -> forgeName(work, String::toUpperCase)),
                Kind.of("name of another kind", Check.A1, ArchiveFault.BAD_NAME, work -> forgeName(work, name -> name.replace("json", "jsop"))),
                Kind.of("name of another content", Check.A1, ArchiveFault.WRONG_DIGEST, work -> forgeName(work,
                        name -> (name.charAt(0) == '0' ? '1' : '0') + name.substring(1))),
                Kind.of("symbolic link", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 156, "2")),
                Kind.of("hard link", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 156, "1")),
                Kind.of("directory", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 156, "5")),
                Kind.of("extended header", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 156, work.any(List.of("x", "g", "L", "K")))),
                Kind.of("old kind flag", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 156, "\0")),
                Kind.of("link target", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 157, "/etc/passwd")),
                Kind.of("other rights", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 100, "0000755")),
                Kind.of("other owner", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, work.any(List.of(108, 116)), "0001750")),
                Kind.of("other time of an entry", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 136, "00000000001")),
                Kind.of("ustar magic", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 257, "ustar\00000")),
                Kind.of("name of an owner", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, work.any(List.of(265, 297)), "root")),
                Kind.of("name prefix", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 345, "etc")),
                Kind.of("size beyond the file", Check.A1, ArchiveFault.TRUNCATED, work -> forge(work, 124, "07777777777")),
                Kind.of("size in base 256", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 124, "\u0080\0\0\0\0\0\0\0\0\0\1")),
                Kind.of("size with a sign", Check.A1, ArchiveFault.BAD_HEADER, work -> forge(work, 124, "-0000000001")),
                Kind.anyOf("size too small", List.of("A1 BAD_HEADER", "A1 BAD_PADDING", "A1 WRONG_DIGEST"), work -> resize(work, -1)),
                Kind.anyOf("size too large", List.of("A1 BAD_HEADER", "A1 TRUNCATED", "A1 WRONG_DIGEST"), work -> resize(work, 1)),
                Kind.of("checksum with spaces", Check.A1, ArchiveFault.BAD_HEADER, FileKinds::spaceChecksum),
                Kind.of("wrong checksum", Check.A1, ArchiveFault.BAD_HEADER, FileKinds::wrongChecksum));
    }

    private static boolean changeByte(Work work) {
        var bytes = work.archive();
        var at = work.random.nextInt(bytes.length);
        bytes[at] += (byte) (1 + work.random.nextInt(255));
        return work.become(bytes);
    }

    private static boolean flipBit(Work work) {
        var bytes = work.archive();
        bytes[work.random.nextInt(bytes.length)] ^= (byte) (1 << work.random.nextInt(8));
        return work.become(bytes);
    }

    /** Takes {@code out} bytes out at a multiple of {@code step} and puts {@code in} others there. */
    private static boolean replace(Work work, int out, int in, int step) {
        var bytes = work.archive();
        var at = work.random.nextInt((bytes.length - out) / step) * step;
        var changed = new byte[bytes.length - out + in];
        System.arraycopy(bytes, 0, changed, 0, at);
        Arrays.fill(changed, at, at + in, (byte) work.random.nextInt(256));
        System.arraycopy(bytes, at + out, changed, at + in, bytes.length - at - out);
        return work.become(changed);
    }

    private static boolean cutWithinEntry(Work work) {
        var bytes = work.archive();
        var headers = Tar.headers(bytes);
        int length;
        do {
            length = work.random.nextInt(bytes.length);
        } while (headers.contains(length));
        return work.become(Arrays.copyOf(bytes, length));
    }

    private static boolean cutWithinEvent(Work work) {
        var bytes = work.archive();
        var files = work.draft.files();
        var headers = Tar.headers(bytes);
        int kept;
        do {
            kept = 2 + work.random.nextInt(files.size() - 2);
        } while (files.get(kept - 1).name().endsWith("event.json"));
        return work.become(Arrays.copyOf(bytes, headers.get(kept)));
    }

    private static boolean compress(Work work) {
        try {
            var out = new ByteArrayOutputStream();
            try (var gzip = new GZIPOutputStream(out)) {
                gzip.write(work.archive());
            }
            return work.become(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean withHeader(Work work, String content) {
        var files = work.draft.files();
        files.set(0, new Tar.Entry("BELENIOS", CanonicalJson.bytes(content)));
        return work.become(files);
    }

    private static boolean append(Work work, byte[] more) {
        var bytes = work.archive();
        var longer = Arrays.copyOf(bytes, bytes.length + more.length);
        System.arraycopy(more, 0, longer, bytes.length, more.length);
        return work.become(longer);
    }

    private static boolean fillPadding(Work work) {
        var bytes = work.archive();
        var headers = Tar.headers(bytes);
        var place = 1 + work.random.nextInt(headers.size() - 1);
        var content = work.draft.files().get(place).content().length;
        if (content % BLOCK == 0) {
            return false;
        }
        bytes[headers.get(place) + BLOCK + content + work.random.nextInt(BLOCK - content % BLOCK)] = 1;
        return work.become(bytes);
    }

    private static int anyHeader(Work work, byte[] bytes) {
        var headers = Tar.headers(bytes);
        return headers.get(1 + work.random.nextInt(headers.size() - 1));
    }

    private static boolean forge(Work work, int offset, String text) {
        var bytes = work.archive();
        Tar.forge(bytes, anyHeader(work, bytes), offset, text);
        return work.become(bytes);
    }

    private static boolean forgeName(Work work, UnaryOperator<String> change) {
        var files = work.draft.files();
        var place = 1 + work.random.nextInt(files.size() - 1);
        files.set(place, new Tar.Entry(change.apply(files.get(place).name()), files.get(place).content()));
        return work.become(files);
    }

    private static boolean resize(Work work, int by) {
        var bytes = work.archive();
        var headers = Tar.headers(bytes);
        var place = 1 + work.random.nextInt(headers.size() - 1);
        Tar.forge(bytes, headers.get(place), 124, "%011o".formatted(work.draft.files().get(place).content().length + by));
        return work.become(bytes);
    }

    private static boolean spaceChecksum(Work work) {
        var bytes = work.archive();
        var header = anyHeader(work, bytes);
        bytes[header + 148] = ' ';
        return work.become(bytes);
    }

    private static boolean wrongChecksum(Work work) {
        var bytes = work.archive();
        var digit = anyHeader(work, bytes) + 148 + work.random.nextInt(6);
        bytes[digit] = (byte) (bytes[digit] == '7' ? '0' : bytes[digit] + 1);
        return work.become(bytes);
    }
}
