package vn.danban.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static vn.danban.spreadsheet.SpreadsheetFixtures.assertRefused;
import static vn.danban.spreadsheet.SpreadsheetFixtures.handMade;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;
import static vn.danban.spreadsheet.SpreadsheetFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.zip;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** Somebody uploads a file meant to break, spy on or exhaust the house, or simply the wrong one. */
class HostileFilesTest {
    private static void refused(SpreadsheetRefusal reason, byte[] content) {
        assertRefused(reason, () -> OpenSpreadsheet.open(new SpreadsheetFile(content)));
    }

    private static void refused(SpreadsheetRefusal reason, SpreadsheetFile file) {
        refused(reason, file.content());
    }

    private static void refused(SpreadsheetRefusal reason, String content) {
        refused(reason, content.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_small_file_that_unpacks_without_end_is_not_unpacked() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1024 * 1024];
            for (int i = 0; i < 200; i++) {
                zip.write(blanks);
            }
        }
        assertTimeout(Duration.ofSeconds(30), () -> refused(SpreadsheetRefusal.INFLATES_TOO_MUCH, bytes.toByteArray()));
    }

    @Test
    void thousands_of_parts_are_refused() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 3_000; i++) {
                zip.putNextEntry(new ZipEntry("xl/" + i));
            }
        }
        refused(SpreadsheetRefusal.INFLATES_TOO_MUCH, bytes.toByteArray());
    }

    @Test
    void an_outside_entity_is_never_fetched() {
        refused(SpreadsheetRefusal.DAMAGED, handMade("<!DOCTYPE worksheet [<!ENTITY spy SYSTEM \"file:///etc/passwd\">]>"
            + "<worksheet><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&spy;</t></is></c></row></worksheet>"));
    }

    @Test
    void entities_that_multiply_are_never_expanded() {
        refused(SpreadsheetRefusal.DAMAGED, handMade("<!DOCTYPE worksheet [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<worksheet><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&b;</t></is></c></row></worksheet>"));
    }

    @Test
    void a_cell_address_beyond_every_spreadsheet_is_refused() {
        refused(SpreadsheetRefusal.DAMAGED, handMade("<worksheet><row r=\"1\"><c r=\"ZZZZZZZ1\"><v>1</v></c></row></worksheet>"));
    }

    @Test
    void a_shared_string_that_is_not_there_is_refused() {
        refused(SpreadsheetRefusal.DAMAGED, handMade("<worksheet><row r=\"1\"><c r=\"A1\" t=\"s\"><v>99</v></c></row></worksheet>"));
    }

    @Test
    void merged_cells_over_millions_of_rows_are_refused() {
        refused(SpreadsheetRefusal.DAMAGED, handMade("<worksheet><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><mergeCells><mergeCell ref=\"A1:A1048576\"/></mergeCells></worksheet>"));
    }

    @Test
    void sixteen_thousand_columns_are_read_to_the_256th_and_the_rest_is_told() {
        Object[] wide = new Object[16_384];
        Arrays.fill(wide, "x");
        Sheet sheet = OpenSpreadsheet.open(sheet(made -> row(made, 1, wide))).getFirst();
        assertEquals(256, sheet.rows().getFirst().cells().size());
        assertEquals(List.of(1), sheet.cutRows().stream().distinct().toList());
    }

    @Test
    void a_million_styled_rows_with_nothing_in_them_are_no_rows() {
        StringBuilder rows = new StringBuilder("<worksheet>");
        for (int i = 1; i <= 200_000; i++) {
            rows.append("<row r=\"").append(i).append("\"><c s=\"1\"/></row>");
        }
        refused(SpreadsheetRefusal.EMPTY, handMade(rows.append("</worksheet>").toString()));
    }

    @Test
    void more_rows_than_a_hamlet_has_are_refused_in_both_kinds_of_file() {
        refused(SpreadsheetRefusal.TOO_MANY_ROWS, "1;Nguyễn Văn A\n".repeat(20_001));
        StringBuilder rows = new StringBuilder("<worksheet>");
        for (int i = 1; i <= 20_001; i++) {
            rows.append("<row r=\"").append(i).append("\"><c><v>1</v></c></row>");
        }
        refused(SpreadsheetRefusal.TOO_MANY_ROWS, handMade(rows.append("</worksheet>").toString()));
    }

    @Test
    void a_file_above_ten_mebibytes_is_refused() {
        assertRefused(SpreadsheetRefusal.FILE_TOO_BIG, () -> new SpreadsheetFile(new byte[10 * 1024 * 1024 + 1]));
    }

    @Test
    void an_empty_file_and_an_empty_sheet_are_refused() {
        assertRefused(SpreadsheetRefusal.EMPTY, () -> new SpreadsheetFile(new byte[0]));
        refused(SpreadsheetRefusal.EMPTY, " \r\n;;\r\n");
        refused(SpreadsheetRefusal.EMPTY, sheet(made -> row(made, 1, " ")));
    }

    @Test
    void a_workbook_cut_short_is_damaged() {
        byte[] whole = sheet(made -> row(made, 1, "a".repeat(5_000))).content();
        refused(SpreadsheetRefusal.DAMAGED, Arrays.copyOf(whole, whole.length / 3));
        refused(SpreadsheetRefusal.DAMAGED, handMade("<worksheet><row r=\"1\"><c"));
    }

    @Test
    void a_workbook_under_a_password_says_so() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("mat-khau");
            try (OutputStream encrypted = encryptor.getDataStream(container)) {
                encrypted.write(sheet(made -> row(made, 1, "a")).content());
            }
            container.writeFilesystem(bytes);
        }
        refused(SpreadsheetRefusal.PASSWORD_PROTECTED, bytes.toByteArray());
    }

    @Test
    void an_old_workbook_is_to_be_saved_again() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (HSSFWorkbook old = new HSSFWorkbook()) {
            old.createSheet().createRow(0).createCell(0).setCellValue("a");
            old.write(bytes);
        }
        refused(SpreadsheetRefusal.OTHER_FORMAT, bytes.toByteArray());
    }

    @Test
    void a_web_page_called_a_spreadsheet_an_opendocument_and_a_binary_workbook_are_to_be_saved_again() {
        refused(SpreadsheetRefusal.OTHER_FORMAT, "<html><table><tr><td>1</td></tr></table></html>");
        refused(SpreadsheetRefusal.OTHER_FORMAT, "<?xml version=\"1.0\"?><Workbook/>");
        refused(SpreadsheetRefusal.OTHER_FORMAT, zip(Map.of("mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "")));
        refused(SpreadsheetRefusal.OTHER_FORMAT, zip(Map.of("xl/workbook.bin", "x")));
    }

    @Test
    void a_letter_a_picture_and_noise_are_no_spreadsheets() {
        refused(SpreadsheetRefusal.NOT_A_SPREADSHEET, zip(Map.of("word/document.xml", "<document/>")));
        refused(SpreadsheetRefusal.NOT_A_SPREADSHEET, "%PDF-1.7\n\u0000\u0001\u0002");
        refused(SpreadsheetRefusal.NOT_A_SPREADSHEET, "<svg/>");
        byte[] noise = new byte[4_000];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0x89;
        refused(SpreadsheetRefusal.NOT_A_SPREADSHEET, noise);
    }
}
