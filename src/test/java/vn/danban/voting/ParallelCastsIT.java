package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danban.testing.TestDatabase;

/** One household casts 64 different ballots at once, to two houses that share one database. */
class ParallelCastsIT {
    private static final int AT_ONCE = 64;
    private static final int ROUNDS = 6;
    private static final String BOARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private final List<ApplicationContext> houses = new ArrayList<>();
    private final List<URI> addresses = new ArrayList<>();
    private VotingFixtures fixtures;

    @BeforeEach
    void two_houses() throws IOException {
        Map<String, Object> database = TestDatabase.fresh();
        for (int node = 0; node < 2; node++) {
            ApplicationContext house = ApplicationContext.builder().properties(database).properties(Map.of(
                "danban.data", Files.createTempDirectory("danban-node").toString(), "micronaut.server.port", -1,
                "danban.board-key", BOARD_KEY, "danban.public-address", "https://bieu-quyet.example.vn")).start();
            addresses.add(house.getBean(EmbeddedServer.class).start().getURI());
            houses.add(house);
        }
        fixtures = houses.getFirst().getBean(VotingFixtures.class);
    }

    @AfterEach
    void close() {
        houses.forEach(ApplicationContext::close);
    }

    @Test
    void exactly_one_of_64_parallel_ballots_is_accepted() throws Exception {
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(ROUNDS)));
        for (int home = 0; home < ROUNDS; home++) {
            assertEquals(Map.of("201", 1L, "409 ALREADY_CAST", AT_ONCE - 1L), castAtOnce(vote, home), "round " + home);
        }
        assertEquals(ROUNDS, vote.ballotsOnTheBoard());
        assertEquals(ROUNDS, fixtures.the(Votes.class).turnout(vote.now()).orElseThrow());
        assertTrue(vote.report().accepted(), () -> vote.report().toString());
    }

    @Test
    void the_same_ballot_sent_64_times_at_once_is_accepted_once_and_always_acknowledged_alike() throws Exception {
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(1)));
        byte[] ballot = vote.ballot(0, Choice.APPROVE);
        List<HttpResponse<String>> answers = sendAtOnce(vote, IntStream.range(0, AT_ONCE).mapToObj(i -> ballot).toList());

        assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
        assertEquals(AT_ONCE - 1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
        assertEquals(1, answers.stream().map(HttpResponse::body).distinct().count());
    }

    /** The control: what makes the first test hold is the key of the table. */
    @Test
    void without_the_primary_key_of_participations_a_household_would_cast_many_times() throws Exception {
        fixtures.asOwner("ALTER TABLE participations DROP CONSTRAINT participations_pkey");
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(1)));

        assertTrue(castAtOnce(vote, 0).get("201") > 1);
    }

    private Map<String, Long> castAtOnce(TestVote vote, int home) throws Exception {
        List<byte[]> ballots = IntStream.range(0, AT_ONCE).parallel()
            .mapToObj(i -> vote.ballot(home, Choice.values()[i % Choice.values().length])).toList();
        return sendAtOnce(vote, ballots).stream()
            .map(answer -> answer.statusCode() == 201 ? "201" : answer.statusCode() + " " + answer.body().replaceFirst(".*\"code\":\"(\\w+)\".*", "$1"))
            .collect(Collectors.groupingBy(answer -> answer, Collectors.counting()));
    }

    private List<HttpResponse<String>> sendAtOnce(TestVote vote, List<byte[]> ballots) throws Exception {
        CountDownLatch go = new CountDownLatch(1);
        List<HttpResponse<String>> answers = new ArrayList<>();
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ExecutorService voters = Executors.newFixedThreadPool(ballots.size())) {
            List<Future<HttpResponse<String>>> sent = new ArrayList<>();
            for (int i = 0; i < ballots.size(); i++) {
                HttpRequest request = HttpRequest.newBuilder(addresses.get(i % 2).resolve("/api/votes/" + vote.id + "/ballots"))
                    .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(ballots.get(i))).build();
                Callable<HttpResponse<String>> cast = () -> {
                    go.await();
                    return http.send(request, HttpResponse.BodyHandlers.ofString());
                };
                sent.add(voters.submit(cast));
            }
            go.countDown();
            for (Future<HttpResponse<String>> one : sent) {
                answers.add(one.get());
            }
        }
        return answers;
    }
}
