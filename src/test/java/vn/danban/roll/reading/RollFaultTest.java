package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.danban.roll.reading.RollFixtures.AN;
import static vn.danban.roll.reading.RollFixtures.LAN;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.listing;
import static vn.danban.roll.reading.RollFixtures.notices;
import static vn.danban.roll.reading.RollFixtures.reading;
import static vn.danban.roll.reading.RollFixtures.sheet;
import static vn.danban.spreadsheet.SpreadsheetFixtures.row;

import java.time.LocalDate;
import java.util.List;
import org.apache.poi.ss.usermodel.FormulaError;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollFault;
import vn.danban.roll.RollPreview;
import vn.danban.roll.RowToMend;

class RollFaultTest {
    @Test
    void a_clean_list_has_neither_faults_nor_notices() {
        RollPreview preview = listing(AN, LAN);
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of(), notices(preview));
    }

    @Test
    void a_household_written_twice_is_named_in_its_later_row_with_the_earlier_one() {
        RollPreview preview = listing(AN, LAN, "3;Nguyễn Văn An;Trần Thị Bé;Tổ 1, số 12;;;");
        assertEquals(List.of(new RowToMend(4, RollFault.HOUSEHOLD_TWICE, List.of("Nguyễn Văn An", "2"))), preview.rowsToMend());
    }

    @Test
    void accents_case_spaces_and_wording_do_not_hide_a_household_written_twice() {
        for (String again : List.of("NGUYỄN VĂN AN;x;tổ 1, số 12", "Nguyen Van An;x;to 1 - so 12", "nguyễn  văn an ;x;Số 12, Tổ 1", "Nguyễn Van An;x;TỔ 1 - SỐ NHÀ 12")) {
            assertEquals(List.of("4 HOUSEHOLD_TWICE"), faults(listing(AN, LAN, "3;" + again + ";;;")), again);
        }
    }

    @Test
    void tone_marks_may_sit_on_either_vowel() {
        assertEquals(List.of("3 HOUSEHOLD_TWICE"), faults(listing("1;Lê Thị Hoà;Lê Thị Hoà;Tổ 1, số 12;;;", "2;Lê Thị Hòa;Lê Thị Hòa;Tổ 1, số 12;;;")));
    }

    @Test
    void brothers_whose_names_differ_in_accents_are_not_said_to_be_one_household() {
        RollPreview preview = listing("1;Lê Văn Hùng;Lê Văn Hùng;Tổ 1, số 12;;;", "2;Lê Văn Hưng;Lê Văn Hưng;Tổ 1, số 12;;;");
        assertEquals(List.of(), faults(preview));
        assertEquals(List.of("3 LOOKS_LIKE_ANOTHER"), notices(preview));
    }

    @Test
    void one_name_and_one_phone_are_one_household_wherever_it_lives() {
        assertEquals(List.of("4 HOUSEHOLD_TWICE"), faults(listing(AN, LAN, "3;Nguyễn Văn An;Trần Thị Bé;Tổ 7, số 99;912345678;;")));
    }

    @Test
    void namesakes_at_different_addresses_are_two_households() {
        assertEquals(List.of(), faults(listing(AN, "2;Nguyễn Văn An;Nguyễn Văn An;Tổ 12, số 1;;;")));
    }

    @Test
    void two_heads_with_one_card_number_are_both_named_and_the_number_masked() {
        RollPreview preview = reading("STT;Chủ hộ;Số CCCD;Đại diện hộ;Địa chỉ", "1;Nguyễn Văn An;080184891325;Nguyễn Văn An;Tổ 1", "2;Lê Thị Lan;80184891325;Lê Thị Lan;Tổ 2");
        assertEquals(List.of(
            new RowToMend(2, RollFault.CARD_OF_ANOTHER_HEAD, List.of("•••••••••325", "3", "Lê Thị Lan")),
            new RowToMend(3, RollFault.CARD_OF_ANOTHER_HEAD, List.of("•••••••••325", "2", "Nguyễn Văn An"))), preview.rowsToMend());
    }

    @Test
    void a_household_written_twice_is_not_blamed_for_its_card_as_well() {
        RollPreview preview = reading("STT;Chủ hộ;CCCD;Đại diện;Địa chỉ", "1;Nguyễn Văn An;080184891325;Nguyễn Văn An;Tổ 1", "2;Nguyễn Văn An;080184891325;Nguyễn Văn An;Tổ 1");
        assertEquals(List.of("3 HOUSEHOLD_TWICE"), faults(preview));
    }

    @Test
    void missing_names_and_address_are_told_each_by_its_own_word() {
        assertEquals(List.of("2 HOUSEHOLD_WITHOUT_NAMES", "3 HEAD_MISSING", "4 REPRESENTATIVE_MISSING", "5 ADDRESS_MISSING"), faults(listing(
            "1;;;Tổ 1, số 1;;;", "2;;Lê Thị Lan;Tổ 1, số 2;;;", "3;Lê Văn Ba;;Tổ 1, số 3;;;", "4;Lê Văn Tư;Lê Văn Tư;;;;")));
    }

    @Test
    void a_list_without_addresses_is_told_once() {
        RollPreview preview = reading("STT;Chủ hộ;Người đại diện", "1;Nguyễn Văn An;Nguyễn Văn An", "2;Lê Thị Lan;Lê Thị Lan");
        assertEquals(List.of("1 NO_ADDRESS_COLUMN"), faults(preview));
    }

    @Test
    void two_phones_in_one_cell_are_both_shown() {
        for (String phones : List.of("0912.345.678 / 0987 654 321", "0912345678,0987654321", "0912345678 hoặc 0987654321", "09123456780987654321", "0912345678 0987654321")) {
            RollPreview preview = listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;" + phones + ";;");
            assertEquals(List.of(new RowToMend(2, RollFault.TWO_PHONES, List.of("0912345678, 0987654321"))), preview.rowsToMend(), phones);
        }
    }

    @Test
    void a_phone_that_cannot_be_is_told() {
        for (String phone : List.of("091234567", "0112345678", "09123456789", "9.12E+08", "0912x45678901", "12345")) {
            assertEquals(List.of("2 PHONE_IMPOSSIBLE"), faults(listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;" + phone + ";;")), phone);
        }
    }

    @Test
    void a_number_of_members_in_words_is_told_with_its_number() {
        assertEquals(List.of(new RowToMend(2, RollFault.MEMBER_COUNT_IN_WORDS, List.of("bốn", "4"))),
            listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;;bốn;").rowsToMend());
        assertEquals(List.of("2 MEMBER_COUNT_UNREADABLE"), faults(listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;;đông;")));
        assertEquals(List.of(), faults(listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;;04 người;")));
    }

    @Test
    void order_numbers_unreadable_or_used_twice_are_told() {
        assertEquals(List.of("3 ORDER_NUMBER_UNREADABLE", "4 ORDER_NUMBER_TWICE"), faults(listing(
            "1;Lê Văn Một;Lê Văn Một;Tổ 1, số 1;;;", "2a;Lê Văn Hai;Lê Văn Hai;Tổ 1, số 2;;;", "1.;Lê Văn Ba;Lê Văn Ba;Tổ 1, số 3;;;")));
    }

    @Test
    void what_is_no_name_is_told() {
        for (String name : List.of("<script>alert(1)</script>", "Nguyễn Văn A/Trần Thị B", "0912345678", "|x", "@admin", "Нгуен Ван")) {
            assertEquals(List.of("2 NAME_IMPOSSIBLE"), faults(listing("1;" + name + ";Trần Thị Bé;Tổ 1;;;")), name);
        }
        assertEquals(List.of(), faults(listing("1;Y Blơk Êban (Ama Tuấn);H'Hen Niê;Tổ 1;;;")));
    }

    @Test
    void a_failed_formula_and_one_without_result_are_told_and_nothing_more_of_that_cell() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Địa chỉ");
            row(sheet, 2, 1, null, "Trần Thị Bé", "Tổ 1");
            sheet.getRow(1).createCell(1).setCellErrorValue(FormulaError.REF);
            row(sheet, 3, 2, "Lê Thị Lan", "Lê Thị Lan", null);
            sheet.getRow(2).createCell(3).setCellFormula("B9");
            sheet.getRow(2).getCell(3).setCellValue("");
        });
        assertEquals(List.of(new RowToMend(2, RollFault.FORMULA_ERROR, List.of("Chủ hộ", "#REF!")),
            new RowToMend(3, RollFault.FORMULA_WITHOUT_VALUE, List.of("Địa chỉ", "=B9"))), preview.rowsToMend());
    }

    @Test
    void a_house_number_that_became_a_day_is_told() {
        RollPreview preview = sheet(sheet -> {
            row(sheet, 1, "STT", "Chủ hộ", "Đại diện", "Số nhà");
            row(sheet, 2, 1, "Nguyễn Văn An", "Trần Thị Bé", 1);
            var day = sheet.getWorkbook().createCellStyle();
            day.setDataFormat((short) 16);
            sheet.getRow(1).getCell(3).setCellValue(LocalDate.of(2026, 5, 12));
            sheet.getRow(1).getCell(3).setCellStyle(day);
        });
        assertEquals(List.of(new RowToMend(2, RollFault.ADDRESS_BECAME_DATE, List.of("12/05/2026"))), preview.rowsToMend());
    }

    @Test
    void a_member_above_the_first_head_belongs_to_nobody() {
        RollPreview preview = reading("STT;Họ và tên;Quan hệ với chủ hộ;Địa chỉ", "1;Trần Thị Bé;Vợ;", "2;Nguyễn Văn An;Chủ hộ;Tổ 1", "3;Nguyễn Thị Út;Con;");
        assertEquals(List.of("2 MEMBER_WITHOUT_HEAD"), faults(preview));
    }

    @Test
    void two_representatives_of_one_household_are_told() {
        RollPreview preview = reading("STT;Họ và tên;Quan hệ với chủ hộ;Người đại diện;Địa chỉ", "1;Nguyễn Văn An;Chủ hộ;x;Tổ 1", "2;Trần Thị Bé;Vợ;x;");
        assertEquals(List.of(new RowToMend(2, RollFault.TWO_REPRESENTATIVES, List.of("Nguyễn Văn An, Trần Thị Bé"))), preview.rowsToMend());
    }

    @Test
    void a_card_number_in_the_wrong_column_is_shown_masked() {
        assertEquals(List.of("Chủ hộ", "•••••••••325"), listing("1;080184891325;Trần Thị Bé;Tổ 1;;;").rowsToMend().getFirst().values());
        assertEquals(List.of("•••••••••325"), listing("1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;080184891325;;").rowsToMend().getFirst().values());
    }

    @Test
    void an_address_longer_than_any_is_told() {
        assertEquals(List.of("4 ADDRESS_TOO_LONG"), faults(listing(AN, LAN, "3;Võ Văn Ba;Võ Văn Ba;" + "Tổ 1, ".repeat(40) + ";;;")));
    }
}
