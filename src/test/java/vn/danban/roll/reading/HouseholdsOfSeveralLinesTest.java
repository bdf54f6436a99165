package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.heads;
import static vn.danban.roll.reading.RollFixtures.reading;
import static vn.danban.roll.reading.RollFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;

import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;

class HouseholdsOfSeveralLinesTest {
    @Test
    void a_household_over_merged_lines_is_one() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ", "SĐT");
            row(sheet, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1, số 2", "0912345678");
            row(sheet, 3, null, null, null, null, null, "dòng hai");
            row(sheet, 4, 2, "Lê Thị Lan", "Lê Thị Lan", "Tổ 2, số 3");
            for (int column = 0; column < 5; column++) {
                sheet.addMergedRegion(new CellRangeAddress(1, 2, column, column));
            }
        });
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of(2, 4), preview.households().stream().map(RollHousehold::row).toList());
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void members_beside_a_merged_number_belong_to_its_household() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Họ và tên", "Địa chỉ");
            row(sheet, 2, 1, "Nguyễn Văn An", "Tổ 1, số 2");
            row(sheet, 3, null, "Trần Thị Bé");
            row(sheet, 4, null, "Nguyễn Văn Út");
            row(sheet, 5, 2, "Lê Thị Lan", "Tổ 2, số 3");
            sheet.addMergedRegion(new CellRangeAddress(1, 3, 0, 0));
        });
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void an_address_merged_over_two_households_counts_for_both() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(sheet, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", "Tổ 1, số 2");
            row(sheet, 3, 2, "Lê Thị Lan", "Lê Thị Lan", null);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 3, 3));
        });
        assertEquals(List.of("Tổ 1, số 2", "Tổ 1, số 2"), preview.households().stream().map(RollHousehold::address).toList());
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void a_list_of_members_gives_one_household_per_head() {
        RollPreview preview = reading("STT;Họ và tên;Quan hệ với chủ hộ;Năm sinh;Địa chỉ;SĐT",
            "1;Nguyễn Văn An;Chủ hộ;1950;Tổ 1, số 2;0912345678", "2;Trần Thị Bé;Vợ;1952;;", "3;Nguyễn Văn Út;Con;1980;;0987654321",
            "4;Lê Thị Lan;Chủ hộ;1960;Tổ 2, số 3;", "5;Lê Văn Tí;Con;1990;;");
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of("0912345678", ""), preview.households().stream().map(RollHousehold::phone).toList());
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void in_a_list_of_members_that_leaves_the_head_unmarked_a_blank_relation_begins_a_household() {
        RollPreview preview = reading("STT;Họ và tên;Quan hệ với chủ hộ;Địa chỉ", "1;Nguyễn Văn An;;Tổ 1, số 2", ";Trần Thị Bé;Vợ;", "2;Lê Thị Lan;;Tổ 2, số 3");
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
    }

    @Test
    void the_member_ticked_as_representative_represents() {
        RollPreview preview = reading("STT;Họ và tên;Quan hệ với chủ hộ;Đại diện hộ;Địa chỉ", "1;Nguyễn Văn An;Chủ hộ;;Tổ 1, số 2", "2;Trần Thị Bé;Vợ;x;");
        assertEquals("Trần Thị Bé", preview.households().getFirst().representative());
        assertEquals(List.of(), faults(preview));
    }
}
