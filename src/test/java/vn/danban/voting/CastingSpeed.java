package vn.danban.voting;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import vn.danban.installation.DataFolder;
import vn.danban.installation.EmbeddedDatabase;

/**
 * Measures how many ballots a second a house takes in over HTTP, durably, and where the time goes:
 * {@code java -cp target/test-classes:target/dan-ban.jar vn.danban.voting.CastingSpeed}.
 */
final class CastingSpeed {
    private static final int BALLOTS_A_STEP = 200;
    private static final int[] CONNECTIONS = {1, 2, 4, 8, 16, 32};

    private CastingSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("danban-speed");
        DataFolder data = DataFolder.open(folder.resolve("database"), false, new SecureRandom());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data);
                ApplicationContext house = ApplicationContext.builder().properties(database.settings()).properties(Map.of(
                    "danban.data", folder.resolve("house").toString(), "micronaut.server.port", -1,
                    "danban.public-address", "https://bieu-quyet.example.vn")).start()) {
            measure(house.getBean(VotingFixtures.class), house.getBean(EmbeddedServer.class).start().getURI());
        }
        System.exit(0);
    }

    private static void measure(VotingFixtures fixtures, URI house) throws Exception {
        System.out.println("synchronous_commit " + fixtures.owner().texts("SHOW synchronous_commit") + ", fsync " + fixtures.owner().texts("SHOW fsync"));
        int households = BALLOTS_A_STEP * (CONNECTIONS.length + 2);
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(households)));
        List<byte[]> ballots = IntStream.range(0, households).parallel().mapToObj(home -> vote.ballot(home, Choice.APPROVE)).toList();
        SealedVote sealed = fixtures.the(SealedVotes.class).get(vote.id);
        report("proofs alone, one thread", BALLOTS_A_STEP, time(() -> ballots.subList(0, BALLOTS_A_STEP).forEach(sealed.verifyBallot()::verify)));
        report("proofs again, one thread", BALLOTS_A_STEP, time(() -> ballots.subList(0, BALLOTS_A_STEP).forEach(sealed.verifyBallot()::verify)));
        int next = 0;
        report("activity without HTTP, cold", BALLOTS_A_STEP, time(() -> ballots.subList(0, BALLOTS_A_STEP).forEach(vote::cast)));
        next += BALLOTS_A_STEP;
        List<byte[]> second = ballots.subList(next, next + BALLOTS_A_STEP);
        report("activity without HTTP, warm", BALLOTS_A_STEP, time(() -> second.forEach(vote::cast)));
        next += BALLOTS_A_STEP;
        report("commit of one row", BALLOTS_A_STEP, time(() -> commits(fixtures)));
        for (int connections : CONNECTIONS) {
            List<byte[]> part = ballots.subList(next, next + BALLOTS_A_STEP);
            report("HTTP, " + connections + " connections", BALLOTS_A_STEP, time(() -> post(vote, house, part, connections)));
            next += BALLOTS_A_STEP;
        }
        System.out.println("on the board " + vote.ballotsOnTheBoard() + " of " + households);
    }

    private static void commits(VotingFixtures fixtures) {
        try (var connection = fixtures.owner().connect(); var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE speed (n integer)");
            for (int i = 0; i < BALLOTS_A_STEP; i++) {
                statement.execute("INSERT INTO speed VALUES (1)");
            }
        } catch (SQLException broken) {
            throw new AssertionError(broken);
        }
    }

    private static void post(TestVote vote, URI house, List<byte[]> ballots, int connections) {
        AtomicInteger next = new AtomicInteger();
        try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
                ExecutorService voters = Executors.newFixedThreadPool(connections)) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(voters.submit(() -> {
                    for (int at = next.getAndIncrement(); at < ballots.size(); at = next.getAndIncrement()) {
                        HttpResponse<String> answer = http.send(HttpRequest.newBuilder(house.resolve("/api/votes/" + vote.id + "/ballots"))
                            .header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofByteArray(ballots.get(at))).build(),
                            HttpResponse.BodyHandlers.ofString());
                        if (answer.statusCode() != 201) {
                            throw new AssertionError(answer.body());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (Exception broken) {
            throw new AssertionError(broken);
        }
    }

    private static long time(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    private static void report(String what, int count, long nanos) {
        System.out.printf("%-30s %7.1f a second, %6.2f ms each%n", what, count * 1e9 / nanos, nanos / 1e6 / count);
    }
}
