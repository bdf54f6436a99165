package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.heads;
import static vn.danban.roll.reading.RollFixtures.notices;
import static vn.danban.roll.reading.RollFixtures.reading;
import static vn.danban.roll.reading.RollFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.assertRefused;
import static vn.danban.spreadsheet.SpreadsheetFixtures.csv;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;
import static vn.danban.spreadsheet.SpreadsheetFixtures.workbook;

import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollColumn;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RollRefusal;

/** Titles, headers, headings, sums and signatures, as lists really have them. */
class RecognisingListsTest {
    private static List<ColumnMeaning> meanings(String captions) {
        TreeMap<Integer, List<String>> byColumn = new TreeMap<>();
        Arrays.stream(captions.split(";")).forEach(caption -> byColumn.put(byColumn.size(), List.of(caption.split("/(?=[^ạ])"))));
        return RecogniseColumns.of(byColumn, ColumnMapping.RECOGNISED).stream().map(RollColumn::meaning).toList();
    }

    private static String of(String captions) {
        return meanings(captions).stream().map(ColumnMeaning::name).collect(Collectors.joining(" "));
    }

    @Test
    void columns_are_recognised_accented_unaccented_and_abbreviated() {
        assertEquals("ORDER_NUMBER HEAD REPRESENTATIVE ADDRESS PHONE MEMBER_COUNT CARD_NUMBER BIRTH REMARK",
            of("STT;Họ tên chủ hộ;Đại diện hộ;Nơi thường trú;ĐT;Số nhân khẩu;CCCD;Năm sinh;Ghi chú"));
        assertEquals("ORDER_NUMBER HEAD REPRESENTATIVE ADDRESS PHONE MEMBER_COUNT CARD_NUMBER BIRTH REMARK",
            of("TT;CHU HO;NGUOI DAI DIEN;DIA CHI;SDT;SO NHAN KHAU;CMND;NAM SINH;GHI CHU"));
        assertEquals("ORDER_NUMBER HEAD HOUSE_NUMBER GROUP PHONE RELATION SEX",
            of("Số TT;Họ và tên;Số nhà;Tổ;Số ĐT liên hệ;Quan hệ với chủ hộ;Giới tính"));
    }

    @Test
    void a_caption_that_names_two_things_means_the_nearer_one() {
        assertEquals("HEAD CARD_NUMBER PHONE ADDRESS OTHER OTHER", of("Chủ hộ;Số CCCD chủ hộ;Điện thoại người đại diện;Địa chỉ chủ hộ;Chữ ký đại diện hộ;Ký nhận"));
        assertEquals("REPRESENTATIVE HEAD", of("Người đại diện chủ hộ;Chủ hộ"));
    }

    @Test
    void dt_is_a_phone_unless_it_can_mean_ethnicity() {
        assertEquals("HEAD PHONE", of("Chủ hộ;ĐT"));
        assertEquals("HEAD PHONE", of("Chu ho;DT"));
        assertEquals("HEAD OTHER", of("Chủ hộ;DT"));
    }

    @Test
    void the_permanent_address_goes_before_the_present_one() {
        assertEquals("HEAD OTHER ADDRESS", of("Chủ hộ;Chỗ ở hiện nay;Nơi đăng ký thường trú"));
        assertEquals("HEAD ADDRESS OTHER", of("Chủ hộ;Địa chỉ;Chỗ ở hiện nay"));
    }

    @Test
    void family_name_and_given_name_in_two_columns_are_one_name() {
        RollPreview preview = reading("STT;Họ và chữ đệm;Tên;Đại diện;Địa chỉ", "1;Nguyễn Văn;An;Trần Thị Bé;Tổ 1");
        assertEquals(List.of("Nguyễn Văn An"), heads(preview));
    }

    @Test
    void a_header_of_two_rows_with_merged_cells_is_one_header() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "UBND XÃ MỸ HẠNH", null, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
            row(sheet, 2, "DANH SÁCH HỘ GIA ĐÌNH VÀ NGƯỜI ĐẠI DIỆN HỘ");
            row(sheet, 4, "STT", "Chủ hộ", null, "Người đại diện hộ", null, "Địa chỉ");
            row(sheet, 5, null, "Họ và tên", "Năm sinh", "Họ và tên", "Điện thoại");
            row(sheet, 6, 1, "Nguyễn Văn An", 1950, "Trần Thị Bé", "0912345678", "Tổ 1");
            sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, 5));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 0, 0));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 1, 2));
            sheet.addMergedRegion(new CellRangeAddress(3, 3, 3, 4));
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 5, 5));
        });
        assertEquals(List.of("STT", "Chủ hộ / Họ và tên", "Chủ hộ / Năm sinh", "Người đại diện hộ / Họ và tên", "Người đại diện hộ / Điện thoại", "Địa chỉ"),
            preview.columns().stream().map(RollColumn::caption).toList());
        RollHousehold household = preview.households().getFirst();
        assertEquals(List.of("Nguyễn Văn An", "Trần Thị Bé", "Tổ 1", "0912345678"), List.of(household.head(), household.representative(), household.address(), household.phone()));
        assertEquals(6, household.row());
    }

    @Test
    void a_header_of_two_rows_is_one_header_in_a_text_table_too() {
        RollPreview preview = reading("DANH SÁCH HỘ;;;;", "STT;Chủ hộ;;Người đại diện;Địa chỉ", ";Họ tên;Năm sinh;;", "1;Nguyễn Văn An;1950;Trần Thị Bé;Tổ 1");
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of("Nguyễn Văn An"), heads(preview));
    }

    @Test
    void numbers_of_columns_a_header_repeated_by_page_and_blank_lines_are_no_households() {
        RollPreview preview = reading("STT;Chủ hộ;Đại diện;Địa chỉ", "(1);(2);(3);(4)", "1;Nguyễn Văn An;Trần Thị Bé;Tổ 1", "", "STT;Chủ hộ;Đại diện;Địa chỉ", "2;Lê Thị Lan;Lê Thị Lan;Tổ 2");
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of(3, 6), preview.households().stream().map(RollHousehold::row).toList());
        assertEquals(List.of(), notices(preview));
    }

    @Test
    void headings_of_groups_are_no_households_and_give_the_group() {
        for (String heading : List.of("Tổ 3;;;", "TỔ DÂN CƯ SỐ 3;;;", "III;Tổ 3;;", "Cụm dân cư Gò Đen;;;", ";Xóm Chùa;;", "TO 3;;;", "3;Tổ 3;;")) {
            RollPreview preview = reading("STT;Chủ hộ;Đại diện;Địa chỉ", heading, "1;Tô Công Hòa;Trần Thị Bé;ấp Bình Tân");
            assertEquals(List.of("Tô Công Hòa"), heads(preview), heading);
            assertEquals(List.of(heading.replaceAll("^(III|3)?;|;", "").replaceAll("^(III|3)", "")), preview.households().stream().map(RollHousehold::group).toList(), heading);
        }
    }

    @Test
    void people_named_like_headings_and_sums_are_people() {
        RollPreview preview = reading("STT;Chủ hộ;Đại diện;Địa chỉ", "1;Tô Ba;Tô Ba;Tổ 1, số 1", "2;Tống Cộng;Tống Cộng;Tổ 1, số 2", ";Trương Ban;Trương Ban;Tổ 1, số 3", ";Công Văn Ấp;Công Văn Ấp;Tổ 1, số 4");
        assertEquals(List.of("Tô Ba", "Tống Cộng", "Trương Ban", "Công Văn Ấp"), heads(preview));
    }

    @Test
    void sums_and_signatures_end_the_list() {
        RollPreview preview = reading("STT;Chủ hộ;Đại diện;Địa chỉ;Nhân khẩu", "1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;4", "Cộng tổ 1;;;;4", "2;Lê Thị Lan;Lê Thị Lan;Tổ 2;5",
            ";Tổng cộng: 02 hộ;;;9", "",";NGƯỜI LẬP BIỂU;;TRƯỞNG ẤP;", ";(Ký, ghi rõ họ tên);;;", ";Phạm Văn Lập;;;");
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of("9 LINE_LEFT_OUT"), notices(preview));
    }

    @Test
    void the_sheet_that_looks_like_a_household_list_is_read_even_when_it_is_not_the_first() {
        RollPreview preview = ReadRoll.read(workbook(workbook -> {
            var sums = workbook.createSheet("Tổng hợp");
            row(sums, 1, "Tổ", "Số hộ", "Số nhân khẩu");
            row(sums, 2, "Tổ 1", 60, 240);
            var hidden = workbook.createSheet("Cũ");
            row(hidden, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ", "SĐT");
            row(hidden, 2, 1, "Hộ Cũ", "Hộ Cũ", "Tổ 1");
            workbook.setSheetHidden(1, true);
            var list = workbook.createSheet("Danh sách");
            row(list, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(list, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1");
        }));
        assertEquals("Danh sách", preview.sheet());
    }

    @Test
    void an_address_in_parts_is_put_together() {
        RollPreview preview = reading("STT;Chủ hộ;Đại diện;Số nhà;Tổ", "1;Nguyễn Văn An;Trần Thị Bé;12/5;3");
        assertEquals("số 12/5, Tổ 3", preview.households().getFirst().address());
        assertEquals("Tổ 3", preview.households().getFirst().group());
    }

    @Test
    void ditto_marks_stand_for_what_is_above() {
        RollPreview preview = reading("STT,Chủ hộ,Đại diện,Địa chỉ", "1,Nguyễn Văn An,chủ hộ,ấp Bình Tân", "2,Lê Thị Lan,nt,-nt-");
        assertEquals(List.of("ấp Bình Tân", "ấp Bình Tân"), preview.households().stream().map(RollHousehold::address).toList());
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), preview.households().stream().map(RollHousehold::representative).toList());
    }

    @Test
    void a_table_without_header_or_without_households_is_refused_by_name() {
        assertRefused(RollRefusal.NO_HEADER, () -> reading("1;Nguyễn Văn An;Tổ 1", "2;Lê Thị Lan;Tổ 2"));
        assertRefused(RollRefusal.NO_HEADER, () -> reading("xin chào"));
        assertRefused(RollRefusal.NO_HOUSEHOLDS, () -> reading("STT;Chủ hộ;Đại diện;Địa chỉ"));
        assertRefused(RollRefusal.NO_SUCH_SHEET, () -> ReadRoll.read(csv("STT;Chủ hộ", "1;An"), ColumnMapping.RECOGNISED.withSheet("Tổ 9"), RollCorrections.NONE));
    }
}
