package vn.danban.roll.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhoneNumbersTest {
    @Test
    void a_number_is_one_number_however_it_is_written() {
        for (String written : List.of("0912345678", "0912 345 678", "0912.345.678", "0912-345-678", "(0912) 345678", "+84 912 345 678", "84912345678", "0084912345678",
            "912345678", "0912345678 (con gái)", "Zalo: 0912345678", "0912/345/678", "0912345678, 0912345678")) {
            assertEquals(List.of("0912345678"), PhoneNumbers.in(written).numbers(), written);
        }
    }

    @Test
    void a_land_line_has_eleven_digits() {
        assertEquals(List.of("02723811234"), PhoneNumbers.in("0272 3811 234").numbers());
        assertEquals(List.of("02723811234"), PhoneNumbers.in("2723811234").numbers());
    }

    @Test
    void a_lost_zero_is_restored_and_told() {
        assertTrue(PhoneNumbers.in("912345678").zeroRestored());
        assertFalse(PhoneNumbers.in("+84912345678").zeroRestored());
    }

    @Test
    void no_phone_is_no_fault() {
        for (String none : List.of("", "không có", "-", "chưa có", "0")) {
            assertEquals(new PhoneNumbers(List.of(), false, true), PhoneNumbers.in(none), none);
        }
    }

    @Test
    void what_is_no_number_of_viet_nam_is_not_readable() {
        for (String wrong : List.of("12", "0123456789", "01234567890", "09123", "0912345678 0987", "9.12E+08")) {
            assertFalse(PhoneNumbers.in(wrong).readable(), wrong);
        }
    }
}
