package vn.danban.faults;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slf4j.bridge.SLF4JBridgeHandler;
import vn.danban.faults.History.Act;
import vn.danban.faults.History.Told;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.voting.PreparedVote;

/** A whole house to be broken: its database, several nodes before it, and an office in this process where votes are made. */
public final class House implements AutoCloseable {
    private static final String BOARD_KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int MOST_HOUSEHOLDS_OF_A_VOTE = 1000;

    private final Path folder = Files.createTempDirectory("danban-faults");
    private final Thread closing = new Thread(this::end, "ending the house");
    private final DatabaseServer database;
    private final List<Node> nodes = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<AutoCloseable> kept = new ArrayList<>();
    private ApplicationContext office;

    private House() throws IOException {
        Runtime.getRuntime().addShutdownHook(closing);
        database = new DatabaseServer(folder.resolve("database"));
    }

    /** With a database in which acknowledged means written to disk. */
    public static House open() throws Exception {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        House house = new House();
        try {
            house.database.start();
            house.office = house.openOffice();
            return house;
        } catch (Exception | Error broken) {
            house.close();
            throw broken;
        }
    }

    /** It moves no vote on: that is left to the nodes. */
    private ApplicationContext openOffice() {
        return ApplicationContext.builder().properties(settings("office"))
            .properties(Map.of("datasources.default.minimum-idle", 1, "datasources.default.maximum-pool-size", 4,
                NothingScheduled.SETTING, true)).start();
    }

    private Map<String, Object> settings(String node) {
        Map<String, Object> settings = new TreeMap<>(database.settingsOf(node));
        settings.put("danban.board-key", BOARD_KEY);
        settings.put("danban.public-address", "https://bieu-quyet.example.vn");
        settings.put("danban.data", folder.resolve(node).toString());
        return settings;
    }

    Path folder() {
        return folder;
    }

    DatabaseServer database() {
        return database;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** From the nodes to the database, where they were opened behind lines. */
    List<Line> lines() {
        return lines;
    }

    List<Door> doors() {
        return nodes.stream().map(Node::door).toList();
    }

    public List<URI> addresses() {
        return nodes.stream().map(Node::address).toList();
    }

    /** Ends this with the house, when nobody uses it any more. */
    <T extends AutoCloseable> T keep(T thing) {
        kept.add(thing);
        return thing;
    }

    /** Adds a node, not started yet. */
    Node addNode(Map<String, String> furtherSettings) {
        String name = "node-" + nodes.size();
        Map<String, Object> settings = settings(name);
        settings.putAll(furtherSettings);
        Node node = new Node(name, folder, settings);
        nodes.add(node);
        return node;
    }

    /** One node with all the machine gives it, where the others are made to start quickly. */
    public House withNodeForSpeed() {
        addNode(Map.of()).startForSpeed();
        return awaitNodes();
    }

    House withNodes(int number) {
        IntStream.range(0, number).forEach(i -> addNode(Map.of()).start());
        return awaitNodes();
    }

    /** Nodes that reach the database over lines that can go bad. */
    House withNodesBehindLines(int number) throws IOException {
        for (int i = 0; i < number; i++) {
            Line line = keep(new Line(database.port()));
            lines.add(line);
            addNode(Map.of("datasources.default.url", database.url("node-" + i, line.port()))).start();
        }
        return awaitNodes();
    }

    House awaitNodes() {
        nodes.forEach(Node::awaitStarted);
        return this;
    }

    /** Open votes with so many households together, or some more; none has more households than a large hamlet. */
    List<PreparedVote> votes(int households) {
        int votes = Math.ceilDiv(households, MOST_HOUSEHOLDS_OF_A_VOTE);
        return votes(votes, Math.ceilDiv(households, votes));
    }

    public List<PreparedVote> votes(int number, int households) {
        return PreparedVote.open(office, number, households);
    }

    /** Closes the votes, asks a last time for every ballot that was sent, and has all judged. */
    Verdict judged(History history, List<PreparedVote> votes) throws Exception {
        votes.forEach(vote -> vote.closesIn(Duration.ZERO));
        return judged(history, votes, Map.of());
    }

    /** @param closings when votes closed by themselves while people voted */
    Verdict judged(History history, List<PreparedVote> votes, Map<String, Instant> closings) throws Exception {
        awaitClosed(votes);
        return judgedAsTheyStand(history, votes, closings);
    }

    /** Without closing the votes. */
    Verdict judgedAsTheyStand(History history, List<PreparedVote> votes) throws Exception {
        return judgedAsTheyStand(history, votes, Map.of());
    }

    private Verdict judgedAsTheyStand(History history, List<PreparedVote> votes, Map<String, Instant> closings) throws Exception {
        Door door = nodes.stream().filter(Node::isStarted).findFirst().orElseThrow().door();
        Map<String, Told> sent = new TreeMap<>();
        history.all().forEach(told -> sent.put(told.ballot(), told));
        sent.values().parallelStream().forEach(told -> told.home().ballots().stream()
            .filter(ballot -> Digest.of(ballot).hex().equals(told.ballot()))
            .forEach(ballot -> history.ask(told.home(), ballot, door, Act.ASK_AT_THE_END)));
        List<PublicRecord> records = new ArrayList<>();
        for (PreparedVote vote : votes) {
            records.add(PublicRecord.read(vote.id(), door.archive(vote.id()), vote.participations()));
        }
        BoardKey key = new BoardKey.Private(Base64.getUrlDecoder().decode(BOARD_KEY)).publicKey();
        return new Checker(key, closings).judge(history.all(), records);
    }

    private static void awaitClosed(List<PreparedVote> votes) throws InterruptedException, SQLException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (PreparedVote vote : votes) {
            while (!vote.isClosed()) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no node closes vote " + vote.id());
                }
                Thread.sleep(100);
            }
        }
    }

    /** Ends every process that was started and removes every file that was written. */
    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(closing);
        } catch (IllegalStateException alreadyEnding) {
            // The hook does the same once more, which does no harm.
        }
    }

    private synchronized void end() {
        nodes.forEach(Node::close);
        if (office != null) {
            office.close();
        }
        if (database != null) {
            database.close();
        }
        kept.forEach(House::close);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        } catch (IOException gone) {
            System.err.println("left behind: " + folder + ": " + gone);
        }
    }

    private static void close(AutoCloseable thing) {
        try {
            thing.close();
        } catch (Exception broken) {
            System.err.println("left behind: " + thing + ": " + broken);
        }
    }
}
