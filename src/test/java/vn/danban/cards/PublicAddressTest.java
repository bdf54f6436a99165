package vn.danban.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {
    @ParameterizedTest
    @CsvSource({
        "https://danban.tayninh.gov.vn, https://danban.tayninh.gov.vn",
        "https://danban.tayninh.gov.vn/, https://danban.tayninh.gov.vn",
        "https://danban.example:8443, https://danban.example:8443",
        "http://localhost:8080, http://localhost:8080",
        "http://127.0.0.1:8080/, http://127.0.0.1:8080"})
    void a_card_carries_scheme_and_host(String setting, String printed) {
        assertEquals(printed, PublicAddress.checked(setting));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://danban.tayninh.gov.vn", "ftp://danban.example", "danban.example", "https://", "https:///x",
        "https://danban.example/path", "https://danban.example?x=1", "https://danban.example#x", "https://a@danban.example"})
    void nothing_else_is_printed_on_a_card(String setting) {
        assertThrows(IllegalArgumentException.class, () -> PublicAddress.checked(setting));
    }

    @Test
    void not_set_is_no_address() {
        assertEquals(true, new PublicAddress(" ").address().isEmpty());
    }
}
