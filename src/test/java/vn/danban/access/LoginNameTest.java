package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danban.shared.Refused;

class LoginNameTest {
    @ParameterizedTest
    @CsvSource({"0912 345 678,0912345678", "+84 912.345.678,0912345678", "(0912)-345-678,0912345678", "+840912345678,0912345678",
        "02763 822 233,02763822233", "Hoa.Tran@Example.VN,hoa.tran@example.vn", "' hoa.tran ',hoa.tran"})
    void however_it_is_written_it_is_one_name(String typed, String name) {
        assertEquals(name, LoginName.of(typed).value());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "hoa@", "@example.vn", "hoa@example", "hoa tran", "hoa@exa mple.vn", "đào", "hoa\u200b.tran", "hoa@@example.vn",
        "hoa@example..vn"})
    void what_is_no_name_is_refused(String typed) {
        assertRefused(AccountRefusal.BAD_LOGIN_NAME, () -> LoginName.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"0912345678,true", "hoa@example.vn,true", "hoa.tran,false", "12345,false"})
    void telephones_and_e_mail_addresses_belong_to_somebody(String typed, boolean belongs) {
        assertEquals(belongs, LoginName.of(typed).reachesItsOwner());
    }

    @Property(tries = 500)
    void a_name_reads_back_as_itself_and_nothing_else_gets_through(@ForAll String typed) {
        try {
            LoginName name = LoginName.of(typed);
            assertEquals(name, LoginName.of(name.value()));
            assertTrue(name.value().matches("[a-z0-9._+@-]{2,120}"), name.value());
        } catch (Refused refused) {
            assertFalse(typed.matches("[a-z0-9][a-z0-9._-]{1,39}"), typed);
        }
    }
}
