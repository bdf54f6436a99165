package vn.danban.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** A table as a file that Vietnamese Excel opens by itself: UTF-8 with its mark, semicolons. */
public final class CsvFile {
    private static final String CAN_START_A_FORMULA = "=+-@\t\r\n＝＋－＠";

    private CsvFile() {}

    /** A cell that a spreadsheet could run as a formula gets an apostrophe in front (OWASP, CSV injection). */
    public static byte[] write(List<List<String>> rows) {
        StringBuilder text = new StringBuilder("\uFEFF");
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL.builder().setDelimiter(';').get())) {
            for (List<String> row : rows) {
                printer.printRecord(row.stream().map(CsvFile::guarded).toList());
            }
        } catch (IOException neverFromMemory) {
            throw new UncheckedIOException(neverFromMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String guarded(String cell) {
        String first = cell.stripLeading();
        return !cell.isEmpty() && (isRisky(cell) || !first.isEmpty() && isRisky(first)) ? "'" + cell : cell;
    }

    private static boolean isRisky(String cell) {
        return CAN_START_A_FORMULA.indexOf(cell.charAt(0)) >= 0;
    }
}
