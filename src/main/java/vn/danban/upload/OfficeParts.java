package vn.danban.upload;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import vn.danban.shared.Refused;

/**
 * The parts of an office file (ECMA-376 part 2), never more than a fixed amount of them. Packed again it holds these parts
 * and nothing else: nothing before, behind or between them.
 *
 * @param byName in the order of the file
 */
record OfficeParts(Map<String, byte[]> byName) {
    private static final int MOST_INFLATED_BYTES = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;
    private static final int MOST_TIMES = 200;
    private static final int SMALL = 1024 * 1024;

    /** @throws Refused {@link UploadRefusal#INFLATES_TOO_MUCH}, {@link UploadRefusal#DAMAGED} */
    static OfficeParts unpack(byte[] container) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        int most = (int) Math.min(MOST_INFLATED_BYTES, Math.max(SMALL, (long) container.length * MOST_TIMES));
        int left = most;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++entries > MOST_ENTRIES) {
                    throw new Refused(UploadRefusal.INFLATES_TOO_MUCH);
                }
                if (!entry.isDirectory() && parts.put(plainName(entry.getName()), content) != null) {
                    throw new Refused(UploadRefusal.DAMAGED);
                }
            }
        } catch (IOException | IllegalArgumentException brokenContainer) {
            throw new Refused(UploadRefusal.DAMAGED);
        }
        return new OfficeParts(parts);
    }

    private static String plainName(String name) {
        boolean climbs = name.startsWith("/") || name.contains("\\") || name.contains(":")
            || Arrays.asList(name.split("/", -1)).contains("..");
        if (climbs) {
            throw new Refused(UploadRefusal.DAMAGED);
        }
        return name;
    }

    byte[] pack() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : byName.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException neverInMemory) {
            throw new UncheckedIOException(neverInMemory);
        }
        return bytes.toByteArray();
    }
}
