package vn.danban.spreadsheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.spreadsheet.SpreadsheetFixtures.handMade;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;
import static vn.danban.spreadsheet.SpreadsheetFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.workbook;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.junit.jupiter.api.Test;
import vn.danban.spreadsheet.SheetCell.Kind;

class OpenWorkbookTest {
    private static Sheet only(SpreadsheetFile file) {
        return OpenSpreadsheet.open(file).getFirst();
    }

    private static SheetCell cell(SpreadsheetFile file) {
        return only(file).rows().getFirst().cells().get(0);
    }

    @Test
    void a_number_is_read_in_plain_digits() {
        assertEquals(new SheetCell("912345678", Kind.NUMBER, false), cell(handMade("<worksheet><row r=\"1\"><c r=\"A1\"><v>9.12345678E8</v></c></row></worksheet>")));
        assertEquals("80145509464", cell(sheet(sheet -> row(sheet, 1, 80145509464.0))).text());
        assertEquals("1.5", cell(sheet(sheet -> row(sheet, 1, 1.5))).text());
    }

    @Test
    void a_date_is_a_day_only_by_its_style() {
        SpreadsheetFile file = workbook(workbook -> {
            XSSFCellStyle day = workbook.createCellStyle();
            day.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(LocalDate.of(1956, 1, 31));
            cell.setCellStyle(day);
        });
        assertEquals(new SheetCell("31/01/1956", Kind.DATE, false), cell(file));
        assertEquals(Kind.NUMBER, cell(sheet(sheet -> row(sheet, 1, 20485))).kind());
    }

    @Test
    void a_phone_with_a_custom_number_format_is_no_date() {
        SpreadsheetFile file = workbook(workbook -> {
            XSSFCellStyle zeros = workbook.createCellStyle();
            zeros.setDataFormat(workbook.createDataFormat().getFormat("[Red]0000000000\" điện thoại\""));
            XSSFCell cell = workbook.createSheet().createRow(0).createCell(0);
            cell.setCellValue(912345678);
            cell.setCellStyle(zeros);
        });
        assertEquals(new SheetCell("912345678", Kind.NUMBER, false), cell(file));
    }

    @Test
    void a_formula_gives_its_cached_value_and_is_never_computed() {
        SpreadsheetFile file = sheet(sheet -> {
            XSSFCell cell = sheet.createRow(0).createCell(0);
            cell.setCellFormula("1+1");
            cell.setCellValue(7);
        });
        assertEquals(new SheetCell("7", Kind.NUMBER, false), cell(file));
    }

    @Test
    void a_formula_without_a_value_is_its_formula() {
        SpreadsheetFile file = handMade("<worksheet><row r=\"1\"><c r=\"A1\"><f>SUM(B1:B9)</f><v></v></c></row></worksheet>");
        assertEquals(new SheetCell("=SUM(B1:B9)", Kind.UNKNOWN_RESULT, false), cell(file));
    }

    @Test
    void a_failed_formula_is_an_error() {
        SpreadsheetFile file = sheet(sheet -> sheet.createRow(0).createCell(0).setCellErrorValue(FormulaError.REF));
        assertEquals(new SheetCell("#REF!", Kind.ERROR, false), cell(file));
    }

    @Test
    void merged_cells_hidden_rows_and_hidden_columns_are_told() {
        Sheet sheet = only(sheet(made -> {
            row(made, 1, "a", "b", "c");
            row(made, 2, "d", "e", "f");
            made.addMergedRegion(new CellRangeAddress(0, 1, 1, 2));
            made.getRow(1).setZeroHeight(true);
            made.setColumnHidden(2, true);
        }));
        assertEquals(Optional.of(new CellRange(1, 1, 2, 2)), sheet.merged().over(2, 2));
        assertEquals(Optional.empty(), sheet.merged().over(2, 0));
        assertFalse(sheet.rows().get(0).hidden());
        assertTrue(sheet.rows().get(1).hidden());
        assertEquals(Set.of(2), sheet.hiddenColumns());
    }

    @Test
    void sheets_come_in_order_without_the_empty_ones_and_say_whether_they_show() {
        List<Sheet> sheets = OpenSpreadsheet.open(workbook(workbook -> {
            workbook.createSheet("Trống");
            row(workbook.createSheet("Tổ 1"), 1, "a");
            row(workbook.createSheet("Ẩn"), 1, "a");
            workbook.setSheetHidden(2, true);
        }));
        assertEquals(List.of("Tổ 1", "Ẩn"), sheets.stream().map(Sheet::name).toList());
        assertEquals(List.of(true, false), sheets.stream().map(Sheet::visible).toList());
    }

    @Test
    void cells_without_addresses_follow_each_other() {
        SpreadsheetFile file = handMade("<worksheet><row><c t=\"inlineStr\"><is><t>a</t></is></c><c t=\"inlineStr\"><is><t>b</t></is></c></row></worksheet>");
        assertEquals("b", only(file).rows().getFirst().text(1));
    }

    @Test
    void an_escaped_line_break_and_a_phonetic_guide_leave_no_trace() {
        SpreadsheetFile file = handMade("<worksheet><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><r><t>Tổ 1_x000D_</t></r><r><t>số 2</t></r><rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c></row></worksheet>");
        assertEquals("Tổ 1 số 2", cell(file).text());
    }

    @Property(tries = 60)
    void whatever_texts_and_numbers_another_program_writes_are_read(@ForAll @Size(min = 1, max = 8) List<@StringLength(max = 20) @CharRange(from = ' ', to = '\uD7FF') String> texts, @ForAll int number) {
        Sheet sheet = only(sheet(made -> {
            row(made, 3, texts.toArray());
            row(made, 5, number);
        }));
        SheetRow texted = sheet.rows().getFirst();
        for (int column = 0; column < texts.size() && texted.number() == 3; column++) {
            assertEquals(CleanText.of(texts.get(column)), texted.text(column));
        }
        assertEquals(new SheetCell(String.valueOf(number), Kind.NUMBER, false), sheet.rows().getLast().cells().get(0));
    }
}
