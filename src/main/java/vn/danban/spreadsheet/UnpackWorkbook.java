package vn.danban.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.danban.shared.Refused;

/** Takes the XML parts out of an {@code .xlsx} container (ECMA-376 part 2), never more than a fixed amount of them. */
final class UnpackWorkbook {
    private static final int MOST_INFLATED_BYTES = 64 * 1024 * 1024;
    private static final int MOST_ENTRIES = 2_000;

    private UnpackWorkbook() {}

    /**
     * @return the parts that hold tables, by their path
     * @throws Refused {@link SpreadsheetRefusal#INFLATES_TOO_MUCH}, {@link SpreadsheetRefusal#DAMAGED}
     */
    static Map<String, byte[]> unpack(byte[] container) {
        Map<String, byte[]> parts = new HashMap<>();
        int left = MOST_INFLATED_BYTES;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(container))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readNBytes(left + 1);
                left -= content.length;
                if (left < 0 || ++entries > MOST_ENTRIES) {
                    throw new Refused(SpreadsheetRefusal.INFLATES_TOO_MUCH);
                }
                if (entry.getName().startsWith("xl/")) {
                    parts.put(entry.getName(), content);
                }
            }
        } catch (IOException | IllegalArgumentException brokenContainer) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
        return parts;
    }
}
