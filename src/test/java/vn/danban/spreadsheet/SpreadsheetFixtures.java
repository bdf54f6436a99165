package vn.danban.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/** Files made in memory, as other programs would write them. */
public final class SpreadsheetFixtures {
    private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";

    private SpreadsheetFixtures() {}

    public static SpreadsheetFile csv(String... lines) {
        return new SpreadsheetFile(String.join("\r\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    /** A workbook of one sheet "Trang 1", written by Apache POI. */
    public static SpreadsheetFile sheet(Consumer<XSSFSheet> filling) {
        return workbook(workbook -> filling.accept(workbook.createSheet("Trang 1")));
    }

    public static SpreadsheetFile workbook(Consumer<XSSFWorkbook> filling) {
        try (XSSFWorkbook workbook = new XSSFWorkbook(); ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            filling.accept(workbook);
            workbook.write(bytes);
            return new SpreadsheetFile(bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Fills a row, counted from 1: numbers as numbers, texts as texts, null as nothing. */
    public static void row(XSSFSheet sheet, int number, Object... values) {
        var row = sheet.createRow(number - 1);
        for (int column = 0; column < values.length; column++) {
            if (values[column] instanceof Number value) {
                row.createCell(column).setCellValue(value.doubleValue());
            } else if (values[column] != null) {
                row.createCell(column).setCellValue(values[column].toString());
            }
        }
    }

    /** A workbook of bare parts: the least that makes one, and whatever a hostile hand puts into its sheet. */
    public static SpreadsheetFile handMade(String sheetXml) {
        return zip(Map.of("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"A\" r:id=\"rId1\"/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
            "xl/worksheets/sheet1.xml", sheetXml));
    }

    public static SpreadsheetFile zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new SpreadsheetFile(bytes.toByteArray());
    }

    /** As Vietnamese Windows writes it: base letters with their hats, tones as combining marks after them. */
    public static byte[] windows1258(String text) {
        StringBuilder split = new StringBuilder();
        for (String letter : Normalizer.normalize(text, Normalizer.Form.NFC).split("")) {
            String decomposed = Normalizer.normalize(letter, Normalizer.Form.NFD);
            String tone = decomposed.replaceAll("[^" + TONES + "]", "");
            split.append(Normalizer.normalize(decomposed.replaceAll("[" + TONES + "]", ""), Normalizer.Form.NFC)).append(tone);
        }
        return split.toString().getBytes(Charset.forName("windows-1258"));
    }

    public static void assertRefused(Refusal reason, Runnable act) {
        Refused refused = assertThrows(Refused.class, act::run);
        org.junit.jupiter.api.Assertions.assertEquals(reason, refused.reason());
    }
}
