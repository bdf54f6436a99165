package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.roll.reading.RollFixtures.AN;
import static vn.danban.roll.reading.RollFixtures.LAN;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.heads;
import static vn.danban.roll.reading.RollFixtures.listing;
import static vn.danban.roll.reading.RollFixtures.notices;
import static vn.danban.roll.reading.RollFixtures.reading;
import static vn.danban.roll.reading.RollFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;
import static vn.danban.spreadsheet.SpreadsheetFixtures.workbook;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RowNotice;

class RollNoticeTest {
    @Test
    void remarks_that_bear_on_the_roll_are_notices_and_others_are_not() {
        Map.of("chuyển đi 2024", "MOVED_AWAY", "Đã chuyển khẩu", "MOVED_AWAY", "mới chuyển đến", "MOVED_IN", "tạm vắng", "TEMPORARILY_AWAY",
            "đi làm xa", "TEMPORARILY_AWAY", "Chủ hộ đã mất", "DECEASED", "da chet", "DECEASED", "tách hộ", "SPLIT_OR_JOINED")
            .forEach((remark, notice) -> assertEquals(List.of("2 " + notice), notices(listing(AN + remark)), remark));
        for (String remark : List.of("hộ nghèo", "neo đơn", "mất sức lao động", "gia đình chính sách", "chuyển đổi cây trồng")) {
            assertEquals(List.of(), notices(listing(AN + remark)), remark);
        }
        assertEquals(List.of(), faults(listing(AN + "chuyển đi 2024")));
    }

    @Test
    void a_phone_two_households_share_is_for_the_head_to_know() {
        RollPreview preview = listing(AN, "2;Lê Thị Lan;Lê Thị Lan;Tổ 2;0912345678;;");
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of(new RowNotice(3, RollNotice.PHONE_SHARED, List.of("0912345678", "2", "Nguyễn Văn An"))), preview.notices());
    }

    @Test
    void restored_zeros_are_counted_once_for_the_list() {
        RollPreview preview = listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;912345678;;", "2;Lê Thị Lan;Lê Thị Lan;Tổ 2;9.87654321E8;;");
        assertEquals(List.of("0912345678", "0987654321"), preview.households().stream().map(RollHousehold::phone).toList());
        assertEquals(List.of(new RowNotice(1, RollNotice.PHONE_ZEROS_RESTORED, List.of("2"))), preview.notices());
    }

    @Test
    void a_household_without_number_gets_the_next_one() {
        RollPreview preview = listing(AN, ";Lê Thị Lan;Lê Thị Lan;Tổ 2;;;", "5;Lê Văn Năm;Lê Văn Năm;Tổ 3;;;");
        assertEquals(List.of(1, 6, 5), preview.households().stream().map(RollHousehold::orderNumber).toList());
        assertEquals(List.of(new RowNotice(3, RollNotice.ORDER_NUMBER_GIVEN, List.of("6"))), preview.notices());
    }

    @Test
    void numbering_that_begins_anew_in_each_group_is_made_one() {
        RollPreview preview = listing("Tổ 1;;;;;;", "1;Lê Văn Một;Lê Văn Một;ấp Bình Tân;;;", "2;Lê Văn Hai;Lê Văn Hai;ấp Bình Tân;;;",
            "Tổ 2;;;;;;", "1;Lê Văn Ba;Lê Văn Ba;ấp Bình Tân;;;");
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of("1 NUMBERING_RESTARTS"), notices(preview));
        assertEquals(List.of(1, 2, 3), preview.households().stream().map(RollHousehold::orderNumber).toList());
        assertEquals(List.of("Tổ 1", "Tổ 1", "Tổ 2"), preview.households().stream().map(RollHousehold::group).toList());
    }

    @Test
    void a_heading_that_disagrees_with_the_addresses_is_told_once_and_the_address_followed() {
        RollPreview preview = listing("Tổ tự quản 2;;;;;;", "1;Lê Văn Một;Lê Văn Một;Tổ 7, số 1;;;", "2;Lê Văn Hai;Lê Văn Hai;Tổ 8, số 1;;;", "3;Lê Văn Ba;Lê Văn Ba;Tổ 2, số 1;;;");
        assertEquals(List.of(new RowNotice(3, RollNotice.GROUP_HEADING_DISAGREES, List.of("Tổ tự quản 2", "2"))), preview.notices());
        assertEquals(List.of("Tổ 7", "Tổ 8", "Tổ 2"), preview.households().stream().map(RollHousehold::group).toList());
    }

    @Test
    void a_prepared_number_with_nothing_beside_it_is_no_household() {
        RollPreview preview = listing(AN, LAN, "3;;;;;;");
        assertEquals(2, preview.households().size());
        assertEquals(List.of("4 NUMBER_ALONE"), notices(preview));
    }

    @Test
    void a_line_that_is_no_household_is_shown_not_lost() {
        RollPreview preview = listing(AN, ";;;;;;dòng này ghi thêm", LAN, "Danh sách này đã niêm yết;;;;;;");
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertTrue(notices(preview).contains("5 LINE_LEFT_OUT"), notices(preview).toString());
    }

    @Test
    void a_second_phone_on_a_line_of_its_own_joins_its_household() {
        RollPreview preview = listing(AN, ";;;;0987000111;;", LAN);
        assertEquals(List.of(new RowNotice(3, RollNotice.LINE_JOINED, List.of("2"))), preview.notices());
        assertEquals(List.of("2 TWO_PHONES"), faults(preview));
        assertEquals(2, preview.households().size());
    }

    @Test
    void hidden_rows_and_columns_are_read_and_told() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(sheet, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1");
            row(sheet, 3, 2, "Lê Thị Lan", "Lê Thị Lan", "Tổ 2");
            sheet.getRow(2).setZeroHeight(true);
            sheet.setColumnHidden(2, true);
        });
        assertEquals(2, preview.households().size());
        assertEquals(List.of(new RowNotice(1, RollNotice.COLUMNS_HIDDEN, List.of("C (Đại diện)")), new RowNotice(3, RollNotice.ROWS_HIDDEN, List.of("1", "3"))), preview.notices());
    }

    @Test
    void invisible_characters_in_a_name_are_taken_out_and_told() {
        RollPreview preview = listing("1;Nguyễn\u202E Văn An;Trần\u200B Thị Bé;Tổ 1;;;");
        assertEquals("Nguyễn Văn An", preview.households().getFirst().head());
        assertEquals(List.of(new RowNotice(2, RollNotice.INVISIBLE_CHARACTERS, List.of("Chủ hộ")), new RowNotice(2, RollNotice.INVISIBLE_CHARACTERS, List.of("Người đại diện hộ"))), preview.notices());
    }

    @Test
    void a_list_naming_only_heads_takes_them_as_representatives_and_says_so() {
        RollPreview preview = reading("STT;Họ và tên;Địa chỉ", "1;Nguyễn Văn An;Tổ 1");
        assertEquals("Nguyễn Văn An", preview.households().getFirst().representative());
        assertEquals(List.of("1 NO_REPRESENTATIVE_COLUMN"), notices(preview));
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void a_list_naming_only_representatives_takes_them_as_heads_and_says_so() {
        RollPreview preview = reading("STT;Đại diện hộ;Địa chỉ", "1;Nguyễn Văn An;Tổ 1");
        assertEquals("Nguyễn Văn An", preview.households().getFirst().head());
        assertEquals(List.of("1 NO_HEAD_COLUMN"), notices(preview));
    }

    @Test
    void other_sheets_are_told_and_a_second_list_most_of_all() {
        RollPreview preview = ReadRoll.read(workbook(workbook -> {
            row(workbook.createSheet("Hướng dẫn"), 1, "Cách điền", "xem bên dưới");
            var list = workbook.createSheet("Tổ 1");
            row(list, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(list, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1");
        }));
        assertEquals("Tổ 1", preview.sheet());
        assertEquals(List.of(new RowNotice(1, RollNotice.SHEET_CHOSEN, List.of("Tổ 1", "Hướng dẫn"))), preview.notices());
        RollPreview two = ReadRoll.read(workbook(workbook -> List.of("Tổ 1", "Tổ 2").forEach(name -> {
            var list = workbook.createSheet(name);
            row(list, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(list, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", name);
        })));
        assertEquals(List.of(new RowNotice(1, RollNotice.OTHER_SHEETS_LOOK_ALIKE, List.of("Tổ 1", "Tổ 2"))), two.notices());
    }

    @Test
    void text_far_to_the_right_is_told() {
        Object[] wide = new Object[400];
        wide[0] = 1;
        wide[1] = "Nguyễn Văn An";
        wide[2] = "Trần Thị Bé";
        wide[3] = "Tổ 1";
        wide[399] = "xa";
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(sheet, 2, wide);
        });
        assertEquals(List.of("2 FAR_COLUMNS_NOT_READ"), notices(preview));
    }
}
