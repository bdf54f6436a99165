package vn.danban.roll;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlainFormTest {
    @Test
    void the_plain_form_has_no_accents_case_or_punctuation() {
        assertEquals("dang thi duc", PlainForm.of("  Đặng-Thị  ĐỨC. "));
    }

    @Test
    void an_address_is_the_same_in_any_wording_but_not_with_its_numbers_swapped() {
        for (String same : List.of("Tổ 4, số 911", "tổ 4 - số nhà 911", "Số 911, Tổ 4", "to 4 so 911", "911, tổ 4")) {
            assertEquals(PlainForm.ofAddress("Tổ 4, số 911"), PlainForm.ofAddress(same), same);
        }
        assertFalse(PlainForm.ofAddress("Tổ 4, số 9").equals(PlainForm.ofAddress("Tổ 9, số 4")));
        assertFalse(PlainForm.ofAddress("số 12/5").equals(PlainForm.ofAddress("số 5/12")));
    }

    @Test
    void a_name_without_accents_can_be_any_name_of_its_letters() {
        assertTrue(PlainForm.sameName("Nguyen Van Hung", "Nguyễn Văn Hùng"));
        assertTrue(PlainForm.sameName("Nguyễn Van Hùng", "Nguyễn Văn Hung"));
        assertTrue(PlainForm.sameName("Thuý", "Thúy"));
        assertFalse(PlainForm.sameName("Nguyễn Văn Hùng", "Nguyễn Văn Hưng"));
        assertFalse(PlainForm.sameName("Nguyễn Văn Hùng", "Nguyễn Hùng"));
        assertFalse(PlainForm.sameName("Đức", "Dức"));
    }
}
