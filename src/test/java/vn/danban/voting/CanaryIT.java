package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.micronaut.http.HttpMethod;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import vn.danban.protocol.format.Digest;
import vn.danban.testing.Caller;
import vn.danban.testing.People;
import vn.danban.testing.People.Person;

/**
 * Nothing tells, before the result, what was chosen or who has voted: every readable address of the API, as anybody and as each
 * official, the figures, the log and the tables are looked at before and after households cast.
 */
@VotingTest
class CanaryIT {
    private static final Pattern CHOICE = Pattern.compile("APPROVE|REJECT|OTHER_OPINION|\"(yes|no|other|approve|reject)\"\\s*:\\s*\\d");

    @Inject
    VotingFixtures fixtures;
    @Inject
    EmbeddedServer server;
    @Inject
    Router router;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final Logger root = (Logger) LoggerFactory.getLogger("ROOT");
    private final Logger ours = (Logger) LoggerFactory.getLogger("vn.danban");
    private TestHamlet hamlet;
    private TestVote vote;

    @BeforeEach
    void a_vote_and_a_log_that_is_read() {
        hamlet = fixtures.made(fixtures.aHamlet().withHouseholds(6));
        vote = fixtures.anOpenVote(hamlet);
        ours.setLevel(Level.TRACE);
        log.start();
        root.addAppender(log);
    }

    @AfterEach
    void stop_reading() {
        root.detachAppender(log);
        ours.setLevel(null);
    }

    @Test
    void no_answer_of_the_api_tells_who_has_voted_or_how() {
        Map<String, String> before = crawl();
        vote.withBallots(3, 1, 1);
        Map<String, String> after = crawl();

        assertTrue(before.size() > 40, before.keySet()::toString);
        assertEquals(before.keySet(), after.keySet());
        after.forEach((address, answer) -> {
            assertFalse(CHOICE.matcher(answer).find(), address + ": " + answer);
            assertEquals(mentioned(before.get(address)), mentioned(answer), address);
        });
    }

    @Test
    void of_what_anybody_reads_of_a_vote_only_turnout_and_head_move() {
        String path = "/api/votes/" + vote.id;
        List<String> before = fields(anybody().get(path).body());
        vote.withBallots(3, 1, 1);
        List<String> after = new ArrayList<>(fields(anybody().get(path).body()));
        after.removeAll(before);

        assertEquals(2, after.size(), after::toString);
        assertEquals("\"turnout\":5", after.get(0));
        assertTrue(after.get(1).startsWith("\"lastEvent\":"));
    }

    @Test
    void the_figures_and_the_log_name_no_household_and_no_choice() {
        vote.withBallots(2, 2, 1);
        cast(0, Choice.REJECT);
        cast(5, Choice.OTHER_OPINION);
        String figures = anybody().get("/api/metrics").body();
        String lines = String.join("\n", log.list.stream().map(ILoggingEvent::getFormattedMessage).toList());

        assertNotEquals("", figures);
        for (String told : List.of(figures, lines)) {
            assertEquals(List.of(), mentioned(told));
            assertFalse(CHOICE.matcher(told).find(), told);
            assertFalse(told.contains(vote.id.text()) && told == figures, "figures per vote");
            assertTrue(hamlet.homes().stream().noneMatch(home -> told.contains(home.key().publicKey().toString())
                || told.contains(home.key().secret().toString())));
        }
    }

    @Test
    void no_column_of_any_table_depends_on_the_choice() throws SQLException {
        TestVote approving = fixtures.anOpenVote(hamlet);
        TestVote rejecting = fixtures.anOpenVote(hamlet);
        Map<String, String> start = tableSizes();
        approving.withBallots(5, 0, 0);
        Map<String, String> between = tableSizes();
        rejecting.withBallots(0, 5, 0);
        Map<String, String> end = tableSizes();

        start.forEach((table, rows) -> assertEquals(Integer.parseInt(between.get(table)) - Integer.parseInt(rows),
            Integer.parseInt(end.get(table)) - Integer.parseInt(between.get(table)), table));
        for (String table : start.keySet()) {
            for (String row : fixtures.owner().texts("SELECT t::text FROM " + table + " AS t")) {
                assertFalse(CHOICE.matcher(row).find(), table + ": " + row);
            }
        }
        assertEquals(List.of("0"), fixtures.owner().texts("SELECT count(coalesce(approve, reject, other_opinion)) FROM votes"));
    }

    @Test
    void participations_hold_neither_ballot_nor_time_and_only_the_links_join_a_household_to_a_credential() throws SQLException {
        assertEquals(List.of("household_id", "vote_id"), columns("participations"));
        assertEquals(List.of("card_id", "credential", "household_id", "vote_id"), columns("vote_credentials"));
        assertEquals(List.of("begun", "vote"), columns("boards"));
        assertEquals(List.of("content", "event_height", "event_type", "hash", "payload", "position", "vote"), columns("board_entries"));
        List<String> acts = fixtures.owner().texts("SELECT act || detail || subject FROM audit_entries");
        vote.withBallots(2, 1, 0);
        assertEquals(acts, fixtures.owner().texts("SELECT act || detail || subject FROM audit_entries"));
    }

    private void cast(int home, Choice choice) {
        anybody().post("/api/votes/" + vote.id + "/ballots", TestVote.text(vote.ballot(home, choice)));
    }

    /** What every readable address answers to anybody and to each official. */
    private Map<String, String> crawl() {
        Map<String, String> answers = new LinkedHashMap<>();
        Map<String, Caller> callers = new LinkedHashMap<>(Map.of("anybody", anybody()));
        Stream.of(hamlet.head(), hamlet.front(), hamlet.leader(), hamlet.member(), hamlet.trustees().getFirst(), fixtures.people.administrator())
            .forEach(official -> callers.put(official.loginName(), signedIn(official)));
        List<String> addresses = router.uriRoutes().filter(route -> route.getHttpMethod() == HttpMethod.GET)
            .map(route -> route.getUriMatchTemplate().toPathString()).filter(path -> path.startsWith("/api/") && !path.contains("/docs"))
            .map(this::filledIn).distinct().sorted().toList();
        callers.forEach((who, caller) -> addresses.forEach(address -> {
            HttpResponse<String> answer = caller.get(address);
            assertTrue(answer.statusCode() < 500, address + " " + answer.statusCode());
            answers.put(who + " " + address, address.endsWith("/metrics") ? "" : answer.body());
        }));
        return answers;
    }

    /** An address nobody thought of here has a variable nobody filled in, and the crawl goes red. */
    private String filledIn(String path) {
        String address = path.replace("{uuid}", vote.id.text()).replace("{hamletId}", hamlet.id().text())
            .replace("{cardSetId}", hamlet.cardSet().text()).replace("{matterId}", vote.now().matterId().text())
            .replace("{selector}", "liveness").replace("{tracker}", Digest.of("nothing").hex())
            .replace("{height}", "0").replace("{+path}", "0/000").replace("{path}", "0/000").replace("{poll}", "1".repeat(22)).replace("{credential}", Digest.of("nothing").hex())
            .replace("{number}", "1").replace("{paperId}", vote.now().matterId().text()).replaceAll("\\{[?/&].*?}", "");
        assertFalse(address.contains("{"), path);
        return address;
    }

    /** The households somebody could recognise in a text: by name, address, id or card. */
    private List<String> mentioned(String text) {
        List<String> found = new ArrayList<>();
        for (int i = 0; i < hamlet.homes().size(); i++) {
            TestHamlet.Home home = hamlet.homes().get(i);
            for (String sign : List.of("Đại diện " + (i + 1), "Chủ hộ " + (i + 1), home.household().text(), home.card().text())) {
                if (text.contains(sign)) {
                    found.add(sign);
                }
            }
        }
        return found;
    }

    private Map<String, String> tableSizes() throws SQLException {
        awaitTheLog();
        Map<String, String> sizes = new LinkedHashMap<>();
        for (String table : fixtures.owner().texts(
                "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1")) {
            sizes.put(table, fixtures.owner().texts("SELECT count(*) FROM " + table).getFirst());
        }
        return sizes;
    }

    /** Events enter the log of all votes a moment after they were taken in. */
    private void awaitTheLog() throws SQLException {
        String missing = "SELECT count(*) - (SELECT count(*) FROM log_entries) FROM board_entries WHERE event_height IS NOT NULL";
        for (int patience = 0; patience < 300 && !fixtures.owner().texts(missing).equals(List.of("0")); patience++) {
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        assertEquals(List.of("0"), fixtures.owner().texts(missing));
    }

    private List<String> columns(String table) throws SQLException {
        return fixtures.owner().texts("SELECT column_name FROM information_schema.columns WHERE table_name = ? ORDER BY 1", table);
    }

    private static List<String> fields(String json) {
        return List.of(json.split(",(?=\"\\w+\":)"));
    }

    private Caller anybody() {
        return Caller.of(server.getURI());
    }

    private Caller signedIn(Person person) {
        return anybody().signedIn(person.loginName(), People.PASSWORD);
    }
}
