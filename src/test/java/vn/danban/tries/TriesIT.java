package vn.danban.tries;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import io.micronaut.context.ApplicationContext;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import vn.danban.shared.Refused;
import vn.danban.testing.DanBanTest;
import vn.danban.testing.Sql;

/** Two houses on one database, with one key. */
@DanBanTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TriesIT {
    private static final String HOME = "203.0.113.7";
    private static final String ELSEWHERE = "198.51.100.8";
    private static final TryKind PASSWORD = TryKind.PASSWORD;

    @Inject
    ApplicationContext house;
    @Inject
    Tries here;
    private ApplicationContext otherHouse;
    private Tries there;
    private Sql owner;

    @BeforeAll
    void another_house() {
        Sql database = Sql.application(house);
        otherHouse = ApplicationContext.builder().properties(Map.of(
            "datasources.default.url", database.url(), "datasources.default.username", database.user(),
            "datasources.default.password", database.password(), "flyway.datasources.owner.enabled", false,
            "danban.data", house.getProperty("danban.data", String.class).orElseThrow())).start();
        there = otherHouse.getBean(Tries.class);
        owner = Sql.owner(house);
    }

    @AfterAll
    void close() {
        otherHouse.close();
    }

    @BeforeEach
    void nothing_tried() throws SQLException {
        owner.execute("DELETE FROM wrong_tries");
    }

    @Test
    void what_is_tried_at_one_node_counts_at_the_other() {
        for (int i = 0; i < PASSWORD.perNameAndAddress(); i++) {
            wrong(i % 2 == 0 ? here : there, PASSWORD, "hoa", HOME);
        }

        assertRefused(TriesRefusal.TOO_MANY, () -> here.require(PASSWORD, "hoa", HOME));
        assertRefused(TriesRefusal.TOO_MANY, () -> there.require(PASSWORD, "hoa", HOME));
    }

    @Test
    void a_guesser_cannot_keep_the_owner_of_a_name_out_elsewhere() {
        exhaust("hoa", HOME);

        assertDoesNotThrow(() -> there.require(PASSWORD, "hoa", ELSEWHERE));
        assertDoesNotThrow(() -> there.require(PASSWORD, "lan", HOME));
    }

    @Test
    void of_a_hundred_tries_at_once_over_two_nodes_no_more_are_looked_at_than_of_a_hundred_in_turn() throws Exception {
        try (ExecutorService guessers = Executors.newFixedThreadPool(16)) {
            List<Callable<String>> guesses = IntStream.range(0, 100)
                .<Callable<String>>mapToObj(i -> () -> asked(i % 2 == 0 ? here : there)).toList();
            Map<String, Long> answers = guessers.invokeAll(guesses).stream().map(Future::resultNow)
                .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));

            assertEquals(Map.of("looked at", (long) PASSWORD.perNameAndAddress(),
                "TOO_MANY", 100L - PASSWORD.perNameAndAddress()), answers);
        }
    }

    @Test
    void one_address_cannot_go_through_a_list_of_names() {
        for (int i = 0; i < PASSWORD.perAddress(); i++) {
            wrong(here, PASSWORD, "name" + i, HOME);
        }

        assertRefused(TriesRefusal.TOO_MANY, () -> there.require(PASSWORD, "one.more", HOME));
        assertDoesNotThrow(() -> there.require(PASSWORD, "one.more", ELSEWHERE));
    }

    @Test
    void right_ones_never_count_however_many_share_an_address() {
        for (int i = 0; i < PASSWORD.perAddress() + 5; i++) {
            String name = "name" + i;
            here.require(PASSWORD, name, HOME);
            here.succeeded(PASSWORD, name, HOME);
        }

        assertDoesNotThrow(() -> here.require(PASSWORD, "one.more", HOME));
    }

    @Test
    void getting_it_right_wipes_the_slips_before_it() {
        for (int round = 0; round < 3; round++) {
            for (int i = 1; i < PASSWORD.perNameAndAddress(); i++) {
                wrong(here, PASSWORD, "hoa", HOME);
            }
            here.require(PASSWORD, "hoa", HOME);
            there.succeeded(PASSWORD, "hoa", HOME);
        }
        assertDoesNotThrow(() -> here.require(PASSWORD, "hoa", HOME));
    }

    @Test
    void a_second_factor_is_not_guessed_from_many_addresses_by_whoever_has_the_password() {
        for (int i = 0; i < 10; i++) {
            wrong(i % 2 == 0 ? here : there, TryKind.SECOND_FACTOR, "hoa", "203.0.113." + i);
        }

        assertRefused(TriesRefusal.TOO_MANY, () -> here.require(TryKind.SECOND_FACTOR, "hoa", ELSEWHERE));
        assertDoesNotThrow(() -> here.require(TryKind.SECOND_FACTOR, "lan", ELSEWHERE));
    }

    @Test
    void each_kind_is_counted_by_itself() {
        exhaust("hoa", HOME);

        for (TryKind other : TryKind.values()) {
            if (other != PASSWORD) {
                assertDoesNotThrow(() -> here.require(other, "hoa", HOME));
            }
        }
    }

    @Test
    void a_caller_gains_nothing_from_the_many_addresses_of_an_ipv6_network() {
        for (int i = 0; i < PASSWORD.perNameAndAddress(); i++) {
            wrong(here, PASSWORD, "hoa", "2001:db8:1:2::" + i);
        }

        assertRefused(TriesRefusal.TOO_MANY, () -> here.require(PASSWORD, "hoa", "2001:db8:1:2:ffff:1:2:3"));
        assertDoesNotThrow(() -> here.require(PASSWORD, "hoa", "2001:db8:1:3::1"));
        assertNotEquals(Tries.network("203.0.113.1"), Tries.network("203.0.113.2"));
    }

    @Test
    void after_a_quarter_of_an_hour_by_the_databases_clock_it_is_forgotten_and_swept() throws SQLException {
        exhaust("hoa", HOME);
        Refused told = assertThrows(Refused.class, () -> here.require(PASSWORD, "hoa", HOME));
        assertEquals(List.of(15), told.details());

        pass(14);
        assertRefused(TriesRefusal.TOO_MANY, () -> here.require(PASSWORD, "hoa", HOME));
        pass(2);
        assertDoesNotThrow(() -> here.require(PASSWORD, "hoa", HOME));

        pass(16);
        wrong(here, PASSWORD, "lan", ELSEWHERE);
        there.sweep();
        assertEquals(List.of("2"), owner.texts("SELECT count(*) FROM wrong_tries"));
    }

    @Test
    void neither_name_nor_address_stands_in_the_table_nor_can_be_found_without_the_key() throws SQLException {
        wrong(here, PASSWORD, "nobody.at.all", HOME);

        List<String> kept = owner.texts("SELECT mark FROM wrong_tries");
        assertEquals(2, kept.size());
        assertTrue(kept.stream().allMatch(mark -> mark.matches("[0-9a-f]{64}")), kept.toString());
        assertFalse(kept.toString().contains("nobody"));
        try (ApplicationContext withoutIt = ApplicationContext.builder().properties(Map.of(
                "danban.data", house.getProperty("danban.data", String.class).orElseThrow(),
                "danban.access-key", "A".repeat(43), "datasources.default.url", Sql.application(house).url(),
                "datasources.default.username", Sql.application(house).user(),
                "datasources.default.password", Sql.application(house).password(),
                "flyway.datasources.owner.enabled", false)).start()) {
            wrong(withoutIt.getBean(Tries.class), PASSWORD, "nobody.at.all", HOME);
        }
        assertEquals(List.of("4"), owner.texts("SELECT count(*) FROM wrong_tries"));
    }

    private void exhaust(String name, String address) {
        for (int i = 0; i < PASSWORD.perNameAndAddress(); i++) {
            wrong(here, PASSWORD, name, address);
        }
    }

    private static void wrong(Tries tries, TryKind kind, String name, String address) {
        tries.require(kind, name, address);
        tries.failed(kind, name, address);
    }

    private static String asked(Tries tries) {
        try {
            tries.require(PASSWORD, "hoa", HOME);
            return "looked at";
        } catch (Refused refused) {
            return refused.reason().name();
        }
    }

    private void pass(int minutes) throws SQLException {
        owner.execute("UPDATE wrong_tries SET until = until - ? * interval '1 minute'", minutes);
    }
}
