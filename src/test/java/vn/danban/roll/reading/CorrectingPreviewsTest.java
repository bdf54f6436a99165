package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.roll.reading.RollFixtures.AN;
import static vn.danban.roll.reading.RollFixtures.HEADER;
import static vn.danban.roll.reading.RollFixtures.LAN;
import static vn.danban.roll.reading.RollFixtures.faults;
import static vn.danban.roll.reading.RollFixtures.heads;
import static vn.danban.spreadsheet.SpreadsheetFixtures.csv;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.ColumnUse;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollPreview;
import vn.danban.spreadsheet.SpreadsheetFile;

/** The head looks at the preview and puts right what was misunderstood or miswritten. */
class CorrectingPreviewsTest {
    private static final SpreadsheetFile ODD_WORDS = csv("STT;Ông bà nào;Ở đâu;Ai đi họp", "1;Nguyễn Văn An;Tổ 1;Trần Thị Bé");

    private static RollPreview reading(SpreadsheetFile file, ColumnMapping mapping) {
        return ReadRoll.read(file, mapping, RollCorrections.NONE);
    }

    private static RollPreview correcting(RollCorrections corrections, String... rows) {
        return ReadRoll.read(csv(Stream.concat(Stream.of(HEADER), Stream.of(rows)).toArray(String[]::new)), ColumnMapping.RECOGNISED, corrections);
    }

    @Test
    void columns_in_words_nobody_foresaw_are_named_by_hand() {
        ColumnMapping byHand = ColumnMapping.RECOGNISED.with(1, ColumnMeaning.HEAD).with(2, ColumnMeaning.ADDRESS).with(3, ColumnMeaning.REPRESENTATIVE);
        RollHousehold household = reading(ODD_WORDS, byHand).households().getFirst();
        assertEquals(List.of("Nguyễn Văn An", "Tổ 1", "Trần Thị Bé"), List.of(household.head(), household.address(), household.representative()));
    }

    @Test
    void a_choice_by_hand_overrules_what_is_recognised() {
        SpreadsheetFile file = csv("STT;Chủ hộ;Đại diện;Địa chỉ;Chỗ ở hiện nay", "1;Nguyễn Văn An;Trần Thị Bé;Tổ 1;Tổ 9");
        ColumnMapping present = ColumnMapping.RECOGNISED.with(3, ColumnMeaning.OTHER).with(4, ColumnMeaning.ADDRESS);
        assertEquals("Tổ 1", reading(file, ColumnMapping.RECOGNISED).households().getFirst().address());
        assertEquals("Tổ 9", reading(file, present).households().getFirst().address());
    }

    @Test
    void the_header_row_can_be_pointed_at() {
        SpreadsheetFile file = csv("Chủ hộ;Đại diện;Địa chỉ;mẫu cũ", "STT;Tên;Nơi ở;Đại diện", "1;Nguyễn Văn An;Tổ 1;Trần Thị Bé");
        assertEquals("Nguyễn Văn An", reading(file, ColumnMapping.RECOGNISED.withHeaderRow(2)).households().getFirst().head());
    }

    @Test
    void a_corrected_cell_is_read_instead_of_the_files() {
        String twoPhones = "1;Nguyễn Văn An;Trần Thị Bé;Tổ 1, số 12;0912345678/0987654321;bốn;";
        RollPreview before = correcting(RollCorrections.NONE, twoPhones);
        RollPreview after = correcting(RollCorrections.NONE.with(2, ColumnMeaning.PHONE, "0987 654 321").with(2, ColumnMeaning.MEMBER_COUNT, "4"), twoPhones);
        assertEquals(List.of("2 TWO_PHONES", "2 MEMBER_COUNT_IN_WORDS"), faults(before));
        assertFalse(before.isReady());
        assertTrue(after.isReady());
        assertEquals("0987654321", after.households().getFirst().phone());
    }

    @Test
    void a_cell_that_was_empty_can_be_filled_and_a_wrong_one_emptied() {
        RollPreview preview = correcting(RollCorrections.NONE.with(2, ColumnMeaning.REPRESENTATIVE, "Trần Thị Bé").with(2, ColumnMeaning.PHONE, ""), "1;Nguyễn Văn An;;Tổ 1;123456;;");
        assertEquals(List.of(), faults(preview));
        assertEquals("Trần Thị Bé", preview.households().getFirst().representative());
    }

    @Test
    void a_row_left_out_takes_its_faults_with_it() {
        RollPreview preview = correcting(RollCorrections.NONE.leavingOut(4), AN, LAN, AN.replace("1;", "3;"));
        assertEquals(List.of("Nguyễn Văn An", "Lê Thị Lan"), heads(preview));
        assertEquals(List.of(), faults(preview));
    }

    @Test
    void further_columns_stay_in_the_file_unless_asked_for_with_a_purpose() {
        SpreadsheetFile file = csv("STT;Chủ hộ;Năm sinh;CCCD;Đại diện;Địa chỉ;Ghi chú", "1;Nguyễn Văn An;1950;080050123456;Trần Thị Bé;Tổ 1;hộ nghèo");
        assertEquals(Map.of(), reading(file, ColumnMapping.RECOGNISED).households().getFirst().further());
        RollPreview asked = reading(file, ColumnMapping.RECOGNISED.withUses(new ColumnUse(ColumnMeaning.BIRTH, "phân biệt hai người trùng tên")));
        assertEquals(Map.of(ColumnMeaning.BIRTH, "1950"), asked.households().getFirst().further());
        assertThrows(IllegalArgumentException.class, () -> new ColumnUse(ColumnMeaning.BIRTH, " "));
    }

    @Test
    void a_card_number_comes_masked_even_when_asked_for() {
        SpreadsheetFile file = csv("STT;Chủ hộ;CCCD;Đại diện;Địa chỉ", "1;Nguyễn Văn An;80050123456;Trần Thị Bé;Tổ 1");
        RollPreview asked = reading(file, ColumnMapping.RECOGNISED.withUses(new ColumnUse(ColumnMeaning.CARD_NUMBER, "đối chiếu")));
        assertEquals(Map.of(ColumnMeaning.CARD_NUMBER, "•••••••••456"), asked.households().getFirst().further());
    }

    @Test
    void reading_twice_gives_the_same_preview() {
        assertEquals(correcting(RollCorrections.NONE, AN, LAN), correcting(RollCorrections.NONE, AN, LAN));
    }
}
