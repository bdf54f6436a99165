package vn.danban.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;

/** The first hour of a new house, in order. */
@DanBanTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SettingUpIT {
    private static final String ADDRESS = "203.0.113.1";

    @Inject
    SettingUp settingUp;
    @Inject
    KeepingAccounts keeping;
    @Inject
    CurrentAccount current;
    @Inject
    AccountRepository accounts;

    @Test
    @Order(1)
    void a_new_house_has_nobody_and_needs_the_code_from_its_console() {
        assertTrue(settingUp.needed());
        assertEquals(12, settingUp.code().length());
        assertRefused(AccountRefusal.WRONG_SETUP_CODE,
            () -> settingUp.createAdministrator("000000000000", administrator(0), ADDRESS));
        assertTrue(settingUp.needed());
    }

    @Test
    @Order(2)
    void of_many_who_set_it_up_at_once_one_becomes_its_administrator() throws Exception {
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<String>> tries = IntStream.range(0, 8).<Callable<String>>mapToObj(i -> () -> outcome(i)).toList();
            List<String> outcomes = all.invokeAll(tries).stream().map(Future::resultNow).sorted().toList();

            assertEquals(7, outcomes.stream().filter("ALREADY_SET_UP"::equals).count(), outcomes.toString());
            assertEquals(1, outcomes.stream().filter("created"::equals).count(), outcomes.toString());
        }
    }

    @Test
    @Order(3)
    void from_then_on_the_code_is_worth_nothing() {
        assertFalse(settingUp.needed());
        assertRefused(AccountRefusal.ALREADY_SET_UP,
            () -> settingUp.createAdministrator(settingUp.code(), administrator(9), ADDRESS));
    }

    @Test
    @Order(4)
    void the_only_administrator_cannot_close_herself_out() throws Exception {
        SignedIn only = accounts.findAllOrderByLoginName().getFirst().signedIn();

        current.as(only, () -> {
            assertRefused(AccountRefusal.LAST_ADMINISTRATOR, () -> keeping.close(only.account()));
            return null;
        });
    }

    private String outcome(int i) {
        try {
            settingUp.createAdministrator(settingUp.code(), administrator(i), ADDRESS);
            return "created";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    private static NewAccount administrator(int i) {
        return new NewAccount(LoginName.of("quan.tri" + i), "Nguyễn Quản Trị", "một câu ngắn dễ nhớ", true);
    }
}
