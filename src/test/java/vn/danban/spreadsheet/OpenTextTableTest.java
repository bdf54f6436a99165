package vn.danban.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static vn.danban.spreadsheet.SpreadsheetFixtures.csv;
import static vn.danban.spreadsheet.SpreadsheetFixtures.windows1258;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danban.spreadsheet.SheetCell.Kind;

class OpenTextTableTest {
    private static final String TABLE = "STT;Chủ hộ\r\n1;Nguyễn Thị Phượng\r\n2;Đỗ Hữu Nghĩa\r\n";

    private static List<SheetRow> rows(SpreadsheetFile file) {
        return OpenSpreadsheet.open(file).getFirst().rows();
    }

    private static List<SheetRow> rows(byte[] bytes) {
        return rows(new SpreadsheetFile(bytes));
    }

    private static byte[] withMark(String text, Charset charset) {
        return ("\uFEFF" + text).getBytes(charset);
    }

    @Test
    void utf8_is_read_with_and_without_a_byte_order_mark() {
        assertEquals(rows(TABLE.getBytes(StandardCharsets.UTF_8)), rows(withMark(TABLE, StandardCharsets.UTF_8)));
    }

    @Test
    void utf16_is_read_in_both_byte_orders_with_and_without_a_mark() {
        List<SheetRow> expected = rows(TABLE.getBytes(StandardCharsets.UTF_8));
        assertEquals(expected, rows(withMark(TABLE, StandardCharsets.UTF_16LE)));
        assertEquals(expected, rows(withMark(TABLE, StandardCharsets.UTF_16BE)));
        assertEquals(expected, rows(TABLE.getBytes(StandardCharsets.UTF_16LE)));
        assertEquals(expected, rows(TABLE.getBytes(StandardCharsets.UTF_16BE)));
    }

    @Test
    void vietnamese_windows_text_with_combining_tones_is_composed() {
        assertEquals("Nguyễn Thị Phượng", rows(windows1258(TABLE)).get(1).text(1));
    }

    @Test
    void decomposed_accents_are_composed_once() {
        String decomposed = Normalizer.normalize(TABLE, Normalizer.Form.NFD);
        assertEquals(rows(TABLE.getBytes(StandardCharsets.UTF_8)), rows(decomposed.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void semicolon_comma_and_tab_are_told_apart_even_with_commas_in_addresses() {
        for (String separator : List.of(";", "\t", "|")) {
            List<SheetRow> rows = rows(csv("STT" + separator + "Địa chỉ", "1" + separator + "Tổ 8, số 266", "2" + separator + "Tổ 9, số 12"));
            assertEquals("Tổ 8, số 266", rows.get(1).text(1), separator);
        }
        assertEquals("Tổ 8, số 266", rows(csv("STT,Địa chỉ,SĐT", "1,\"Tổ 8, số 266\",0912345678")).get(1).text(1));
    }

    @Test
    void a_line_naming_the_separator_is_obeyed_and_counts_as_a_row() {
        List<SheetRow> rows = rows(csv("sep=;", "STT;Địa chỉ", "1;a,b,c,d"));
        assertEquals(2, rows.getFirst().number());
        assertEquals("a,b,c,d", rows.get(1).text(1));
    }

    @Test
    void rows_keep_the_numbers_excel_shows_over_blank_lines_and_lines_inside_quotes() {
        List<SheetRow> rows = rows(csv("STT;Địa chỉ", "", "1;\"Tổ 8\nsố 266\"", "2;Tổ 9"));
        assertEquals(List.of(1, 3, 4), rows.stream().map(SheetRow::number).toList());
        assertEquals("Tổ 8 số 266", rows.get(1).text(1));
    }

    @Test
    void a_quotation_mark_never_closed_swallows_no_line() {
        List<SheetRow> rows = rows(csv("STT;Chủ hộ", "1;\"Nguyễn Văn A", "2;Trần Thị B", "3;Lê Văn C"));
        assertEquals(List.of("Nguyễn Văn A", "Trần Thị B", "Lê Văn C"), rows.stream().skip(1).map(row -> row.text(1)).toList());
    }

    @Test
    void a_quotation_mark_closed_many_lines_below_swallows_no_line() {
        String[] lines = new String[21];
        lines[0] = "STT;Chủ hộ";
        for (int i = 1; i <= 20; i++) {
            lines[i] = i + ";" + (i == 2 || i == 19 ? "\"" : "") + "Hộ " + i;
        }
        assertEquals(21, rows(csv(lines)).size());
    }

    @Test
    void a_formula_that_guards_a_leading_zero_is_its_text() {
        assertEquals(new SheetCell("0912345678", Kind.TEXT, false), rows(csv("STT;SĐT", "1;=\"0912345678\"")).get(1).cells().get(1));
    }

    @Test
    void another_formula_is_no_value_and_an_error_is_an_error() {
        SheetRow row = rows(csv("STT;Chủ hộ;SĐT", "1;=HYPERLINK(A1);#REF!")).get(1);
        assertEquals(Kind.UNKNOWN_RESULT, row.cells().get(1).kind());
        assertEquals(Kind.ERROR, row.cells().get(2).kind());
    }

    @Test
    void invisible_characters_are_taken_out_and_told() {
        SheetCell cell = rows(csv("STT;Chủ hộ", "1;Nguyễn\u202E Văn\u200B A\u0007")).get(1).cells().get(1);
        assertEquals(new SheetCell("Nguyễn Văn A", Kind.TEXT, true), cell);
    }

    @Test
    void every_kind_of_space_is_one_space() {
        SheetCell cell = rows(csv("STT;Chủ hộ", "1;\u00A0 Nguyễn \u2003 Văn\tA ")).get(1).cells().get(1);
        assertEquals("Nguyễn Văn A", cell.text());
        assertFalse(cell.hadInvisible());
    }
}
