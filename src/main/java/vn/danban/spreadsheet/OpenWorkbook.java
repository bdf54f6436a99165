package vn.danban.spreadsheet;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.shared.Refused;

/**
 * Opens an {@code .xlsx} workbook (ECMA-376 part 1, SpreadsheetML): which sheets there are, the shared strings,
 * which styles show dates; {@link ReadSheet} then reads each sheet.
 */
final class OpenWorkbook {
    private static final String WORKBOOK = "xl/workbook.xml";

    private final Map<String, byte[]> parts;
    private final Map<String, String> partOfRelation = new HashMap<>();

    private OpenWorkbook(Map<String, byte[]> parts) {
        this.parts = parts;
    }

    static List<Sheet> open(byte[] container) {
        Map<String, byte[]> parts = UnpackWorkbook.unpack(container);
        if (!parts.containsKey(WORKBOOK)) {
            boolean otherTable = parts.containsKey("xl/workbook.bin") || isOpenDocument(container);
            throw new Refused(otherTable ? SpreadsheetRefusal.OTHER_FORMAT : SpreadsheetRefusal.NOT_A_SPREADSHEET);
        }
        try {
            return new OpenWorkbook(parts).sheets();
        } catch (IllegalArgumentException | IndexOutOfBoundsException | DateTimeException impossibleValue) {
            throw new Refused(SpreadsheetRefusal.DAMAGED);
        }
    }

    /** An OpenDocument file says what it is, uncompressed, in its first entry. */
    private static boolean isOpenDocument(byte[] container) {
        String start = new String(container, 0, Math.min(container.length, 120), StandardCharsets.ISO_8859_1);
        return start.contains("opendocument.spreadsheet");
    }

    private List<Sheet> sheets() {
        WorkbookXml.eachElement(parts.get("xl/_rels/workbook.xml.rels"), xml -> {
            if (xml.name().equals("Relationship")) {
                partOfRelation.put(xml.attribute("Id"), partPath(xml.attribute("Target")));
            }
        });
        boolean[] date1904 = {false};
        List<ReadSheet> found = new ArrayList<>();
        CellValues values = new CellValues(sharedStrings(), DateStyles.in(parts.get("xl/styles.xml")), () -> date1904[0]);
        WorkbookXml.eachElement(parts.get(WORKBOOK), xml -> {
            if (xml.name().equals("workbookPr")) {
                date1904[0] = xml.isTrue("date1904");
            } else if (xml.name().equals("sheet")) {
                boolean visible = xml.attribute("state").isEmpty() || xml.attribute("state").equals("visible");
                found.add(new ReadSheet(CleanText.of(xml.attribute("name")), visible, partOfRelation.get(xml.attribute("id")), values));
            }
        });
        return found.stream().map(sheet -> sheet.read(parts)).toList();
    }

    private static String partPath(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private List<String> sharedStrings() {
        List<String> strings = new ArrayList<>();
        WorkbookXml.eachElement(parts.get("xl/sharedStrings.xml"), xml -> {
            if (xml.name().equals("si")) {
                strings.add(xml.innerText());
            }
        });
        return strings;
    }
}
