package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.roll.reading.RollFixtures.faults;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.danban.roll.RollHousehold;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RollPreview;
import vn.danban.spreadsheet.SpreadsheetFile;

/** Three lists as hamlets keep them: two clean, one with what goes wrong. */
class RealRollsTest {
    private static RollPreview reading(String name) throws IOException {
        try (InputStream file = RealRollsTest.class.getResourceAsStream("/rolls/" + name)) {
            return ReadRoll.read(new SpreadsheetFile(file.readAllBytes()));
        }
    }

    private static RollHousehold ofRow(RollPreview preview, int row) {
        return preview.households().stream().filter(household -> household.row() == row).findFirst().orElseThrow();
    }

    private static long count(RollPreview preview, RollNotice notice) {
        return preview.notices().stream().filter(found -> found.notice() == notice).count();
    }

    @Test
    void the_412_households_of_binh_tan_need_no_mending() throws IOException {
        RollPreview preview = reading("ap-binh-tan-412-ho.xlsx");
        assertEquals(412, preview.households().size());
        assertEquals(List.of(), preview.rowsToMend());
        assertEquals(IntStream.rangeClosed(1, 412).boxed().toList(), preview.households().stream().map(RollHousehold::orderNumber).toList());
    }

    @Test
    void titles_page_headings_sum_and_signature_of_binh_tan_are_no_households() throws IOException {
        RollPreview preview = reading("ap-binh-tan-412-ho.xlsx");
        assertEquals(8, preview.households().getFirst().row());
        assertEquals(425, preview.households().getLast().row());
        assertEquals(0, count(preview, RollNotice.LINE_LEFT_OUT));
        assertTrue(IntStream.of(68, 129, 190, 251, 312, 373, 426, 428, 429)
            .noneMatch(row -> preview.households().stream().anyMatch(household -> household.row() == row)));
    }

    @Test
    void phones_of_binh_tan_that_excel_took_for_numbers_have_their_zero_back() throws IOException {
        RollPreview preview = reading("ap-binh-tan-412-ho.xlsx");
        assertEquals(new RollHousehold(9, 2, "Võ Minh Tùng", "Nguyễn Thị Sương", "Tổ 9, số 228/15", "Tổ 9", "0763873297", java.util.Map.of()), ofRow(preview, 9));
        assertTrue(preview.households().stream().map(RollHousehold::phone).allMatch(phone -> phone.matches("|0\\d{9}")));
        assertEquals(List.of("177"), preview.notices().stream().filter(notice -> notice.notice() == RollNotice.PHONE_ZEROS_RESTORED).findFirst().orElseThrow().values());
    }

    @Test
    void those_of_binh_tan_who_moved_or_are_away_are_the_heads_to_settle() throws IOException {
        RollPreview preview = reading("ap-binh-tan-412-ho.xlsx");
        assertEquals(47, count(preview, RollNotice.MOVED_AWAY));
        assertEquals(51, count(preview, RollNotice.TEMPORARILY_AWAY));
    }

    @Test
    void households_under_one_roof_are_still_two() throws IOException {
        RollPreview preview = reading("ap-binh-tan-412-ho.xlsx");
        assertEquals(ofRow(preview, 95).address().toLowerCase(), ofRow(preview, 416).address().toLowerCase());
        assertFalse(preview.rowsToMend().stream().anyMatch(fault -> fault.row() == 416));
    }

    @Test
    void the_563_households_of_khu_pho_3_need_no_mending() throws IOException {
        RollPreview preview = reading("khu-pho-3.csv");
        assertEquals(563, preview.households().size());
        assertEquals(List.of(), preview.rowsToMend());
        assertEquals(List.of(), preview.notices());
        assertEquals(new RollHousehold(564, 563, "Phạm Ngọc An", "Phạm Ngọc An", "tổ 1, số 991/6", "Tổ 1", "", java.util.Map.of()), preview.households().getLast());
    }

    @Test
    void each_fault_of_thoi_mon_is_named_with_its_row_and_nothing_else() throws IOException {
        assertEquals(List.of(
            "25 CARD_OF_ANOTHER_HEAD",
            "30 CARD_OF_ANOTHER_HEAD",
            "33 HOUSEHOLD_WITHOUT_NAMES",
            "40 TWO_PHONES",
            "43 MEMBER_COUNT_IN_WORDS",
            "44 FORMULA_WITHOUT_VALUE",
            "45 NAME_IMPOSSIBLE",
            "197 HOUSEHOLD_TWICE"), faults(reading("ap-thoi-mon-messy.xlsx")));
    }

    @Test
    void what_only_looks_odd_in_thoi_mon_is_read_without_ado() throws IOException {
        RollPreview preview = reading("ap-thoi-mon-messy.xlsx");
        assertEquals("Phan Hữu Dũng", ofRow(preview, 12).head());
        assertEquals("0901234567", ofRow(preview, 41).phone());
        assertEquals("Huỳnh Tấn Phước", ofRow(preview, 42).head());
        assertEquals(187, preview.households().size());
    }

    @Test
    void no_card_number_leaves_the_reading() throws IOException {
        String everything = reading("ap-thoi-mon-messy.xlsx").toString();
        assertFalse(everything.matches("(?s).*\\b080\\d{9}\\b.*"));
        assertTrue(everything.contains("•••••••••325"));
    }

    @Test
    void poverty_and_loneliness_are_nobodys_business_here() throws IOException {
        String everything = reading("ap-thoi-mon-messy.xlsx").toString();
        assertFalse(everything.contains("hộ nghèo") || everything.contains("neo đơn"));
    }
}
