package vn.danban.voting;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danban.installation.DataFolder;
import vn.danban.installation.EmbeddedDatabase;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;

/**
 * Kills a house again and again while households cast, and checks at the end that every acknowledged ballot is in the archive,
 * none twice, and that the archive verifies. PostgreSQL runs beside it with the settings of an installation.
 *
 * <p>By hand: {@code mvn -q dependency:build-classpath -Dmdep.outputFile=target/classpath} once, then
 * {@code java -cp target/test-classes:target/classes:$(cat target/classpath) vn.danban.voting.KillRounds 20}.
 */
final class KillRounds {
    private static final int VOTERS = 8;
    private static final int HOUSEHOLDS_A_ROUND = 50;
    private static final int LONGEST_LIFE_MILLIS = 400;
    private static final String BOARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";

    private final int kills;
    private final Random random;
    private final Map<Integer, BallotReceipt> acknowledged = new ConcurrentHashMap<>();
    private final Set<Integer> uncertain = ConcurrentHashMap.newKeySet();
    private final AtomicInteger unknown = new AtomicInteger();
    private final AtomicInteger unknownButTaken = new AtomicInteger();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();

    private KillRounds(int kills, long seed) {
        this.kills = kills;
        random = new Random(seed);
    }

    /** What came of it: {@code lost}, {@code doubled} and {@code refused} are to be empty. */
    record Outcome(int kills, int acknowledged, int unknown, int unknownButTaken, int onTheBoard, List<String> lost, List<String> doubled,
            Map<String, Integer> refused, boolean archiveVerifies, boolean packaged) {
        boolean clean() {
            return lost.isEmpty() && doubled.isEmpty() && refused.isEmpty() && archiveVerifies && acknowledged == onTheBoard;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int kills = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : new SecureRandom().nextLong();
        System.out.println("seed " + seed);
        Outcome outcome = run(kills, seed);
        System.out.println(outcome + (outcome.clean() ? " CLEAN" : " NOT CLEAN"));
        System.exit(outcome.clean() ? 0 : 1);
    }

    static Outcome run(int kills, long seed) throws Exception {
        Path folder = Files.createTempDirectory("danban-kills");
        DataFolder data = DataFolder.open(folder.resolve("database"), false, new SecureRandom());
        try (EmbeddedDatabase database = EmbeddedDatabase.start(data)) {
            Map<String, Object> settings = new HashMap<>(database.settings());
            settings.put("danban.board-key", BOARD_KEY);
            settings.put("danban.public-address", "https://bieu-quyet.example.vn");
            try (ApplicationContext office = ApplicationContext.builder().properties(settings)
                    .properties(Map.of("danban.data", folder.resolve("office").toString())).start()) {
                return new KillRounds(kills, seed).run(office, new NodeProcess(settings, freePort(), folder));
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Outcome run(ApplicationContext office, NodeProcess node) throws Exception {
        VotingFixtures fixtures = office.getBean(VotingFixtures.class);
        int households = HOUSEHOLDS_A_ROUND * (kills + 1);
        TestVote vote = fixtures.anOpenVote(fixtures.made(fixtures.aHamlet().withHouseholds(households)));
        List<byte[]> ballots = IntStream.range(0, households).parallel()
            .mapToObj(home -> vote.ballot(home, Choice.values()[home % Choice.values().length]))
            .collect(Collectors.toCollection(CopyOnWriteArrayList::new));
        Queue<Integer> waiting = new ConcurrentLinkedQueue<>();
        for (int round = 0; round <= kills; round++) {
            waiting.addAll(IntStream.range(round * HOUSEHOLDS_A_ROUND, (round + 1) * HOUSEHOLDS_A_ROUND).boxed().toList());
            node.start();
            List<Integer> left = castUntil(round < kills ? random.nextInt(LONGEST_LIFE_MILLIS) : -1, node, vote, ballots, waiting);
            waiting = new ConcurrentLinkedQueue<>(left);
            System.out.println("round " + round + ": " + acknowledged.size() + " acknowledged, " + left.size() + " left");
        }
        node.kill();
        return judged(vote);
    }

    /** @param millis how long the node lives after its first receipt, or -1 to let everybody finish */
    private List<Integer> castUntil(int millis, NodeProcess node, TestVote vote, List<byte[]> ballots, Queue<Integer> waiting) throws Exception {
        List<Integer> left = new ArrayList<>();
        try (ExecutorService voters = Executors.newFixedThreadPool(VOTERS)) {
            List<Future<List<Integer>>> unfinished = new ArrayList<>();
            for (int i = 0; i < VOTERS; i++) {
                unfinished.add(voters.submit(() -> castAll(node, vote, ballots, waiting)));
            }
            if (millis >= 0) {
                int before = acknowledged.size();
                while (acknowledged.size() == before) {
                    Thread.sleep(1);
                }
                Thread.sleep(millis);
                node.kill();
            }
            for (Future<List<Integer>> one : unfinished) {
                left.addAll(one.get());
            }
        }
        left.addAll(waiting);
        return left;
    }

    /** Casts until the node is gone. */
    private List<Integer> castAll(NodeProcess node, TestVote vote, List<byte[]> ballots, Queue<Integer> waiting) throws InterruptedException {
        for (Integer home = waiting.poll(); home != null; home = waiting.poll()) {
            try {
                castOrAsk(home, node, vote, ballots);
            } catch (IOException noAnswer) {
                unknown.incrementAndGet();
                uncertain.add(home);
                return List.of(home);
            }
        }
        return List.of();
    }

    /** Whoever got no answer comes again with the same ballot, or asks for it by its hash and makes another one if it is not there. */
    private void castOrAsk(int home, NodeProcess node, TestVote vote, List<byte[]> ballots) throws IOException, InterruptedException {
        if (uncertain.contains(home) && home % 2 == 0) {
            HttpResponse<String> asked = node.receipt(vote, Digest.of(ballots.get(home)).hex());
            if (asked.statusCode() == 200) {
                note(home, asked);
                return;
            }
            ballots.set(home, vote.ballot(home, Choice.APPROVE));
        }
        note(home, node.cast(vote, ballots.get(home)));
    }

    private void note(int home, HttpResponse<String> answer) {
        if (answer.statusCode() != 201 && answer.statusCode() != 200) {
            refusals.merge(answer.statusCode() + " " + answer.body(), 1, Integer::sum);
            return;
        }
        if (answer.statusCode() == 200) {
            unknownButTaken.incrementAndGet();
        }
        acknowledged.put(home, BallotReceipt.parse(answer.body().getBytes(StandardCharsets.UTF_8)));
    }

    private Outcome judged(TestVote vote) {
        Archive archive = vote.archive();
        List<String> onTheBoard = archive.entries(EventType.BALLOT).map(entry -> Digest.of(entry.payload()).hex()).toList();
        Map<String, Long> byCredential = archive.entries(EventType.BALLOT)
            .map(entry -> TestVote.text(entry.payload()).replaceFirst(".*\"credential\":\"([0-9a-f]+)\".*", "$1"))
            .collect(Collectors.groupingBy(credential -> credential, Collectors.counting()));
        List<String> lost = acknowledged.values().stream()
            .filter(receipt -> !archive.entries().get(receipt.height()).digest().equals(receipt.event())
                || !onTheBoard.contains(receipt.ballot().hex()))
            .map(BallotReceipt::json).toList();
        List<String> doubled = byCredential.entrySet().stream().filter(one -> one.getValue() > 1).map(Map.Entry::getKey).toList();
        return new Outcome(kills, acknowledged.size(), unknown.get(), unknownButTaken.get(), onTheBoard.size(), lost, doubled,
            refusals, vote.report().accepted(), NodeProcess.packaged());
    }
}
