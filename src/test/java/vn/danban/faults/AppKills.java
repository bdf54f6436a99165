package vn.danban.faults;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import vn.danban.voting.PreparedVote;

/**
 * Kills one node after the other while households cast at all of them; each is started again while the next is killed.
 * Every other kill comes at a random moment, the rest at three fixed points within a cast.
 */
final class AppKills {
    private static final int NODES = 3;
    private static final int HOUSEHOLDS_A_KILL = 20;
    private static final int LONGEST_WAIT_MILLIS = 150;
    /** From this many kills on it pays to prepare quick starts. */
    private static final int MANY = 20;

    private final House house;
    private final Random random;
    private final History history = new History();
    private int caughtCasting;

    private AppKills(House house, Random random) {
        this.house = house;
        this.random = random;
    }

    static Verdict run(int kills, long seed) throws Exception {
        try (House house = House.open()) {
            startNodes(house, kills >= MANY);
            return run(house, kills, seed);
        }
    }

    static Verdict run(House house, int kills, long seed) throws Exception {
        return new AppKills(house, new Random(seed)).run(kills);
    }

    private Verdict run(int kills) throws Exception {
        List<PreparedVote> votes = house.votes(HOUSEHOLDS_A_KILL * kills);
        List<Household> homes = Household.of(votes);
        try (Voters voters = new Voters(house.doors(), history)) {
            for (int kill = 0; kill < kills; kill++) {
                List<Household> some = homes.subList(kill * HOUSEHOLDS_A_KILL, (kill + 1) * HOUSEHOLDS_A_KILL);
                awaitStarted(2);
                CompletableFuture<Void> voting = voters.begin(some);
                kill(kill, some.getFirst().vote(), voters);
                voting.join();
                System.out.println("kill " + (kill + 1) + ": " + history.unanswered() + " casts without an answer so far");
            }
        }
        System.out.println(kills + " kills, " + caughtCasting + " of them with casts in the node");
        return house.judged(history, votes);
    }

    private static void startNodes(House house, boolean quickly) throws InterruptedException {
        Path cache = house.folder().resolve("node.aot");
        for (int i = 0; i < NODES; i++) {
            Node node = house.addNode(Map.of());
            if (quickly && i == 0) {
                node.prepareQuickStarts(cache);
            }
            node.startsQuicklyWith(cache);
            node.start();
        }
        house.awaitNodes();
    }

    private void awaitStarted(int number) throws InterruptedException {
        while (house.nodes().stream().filter(Node::isStarted).count() < number) {
            Thread.sleep(10);
        }
    }

    private void kill(int number, String vote, Voters voters) throws Exception {
        if (number % 2 == 1) {
            List<Node> started = house.nodes().stream().filter(Node::isStarted).toList();
            Node node = started.get(random.nextInt(started.size()));
            int before = voters.answers();
            while (voters.answers() == before) {
                Thread.sleep(1);
            }
            Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
            while (node.door().inside() == 0 && voters.waiting() > 0) {
                Thread.onSpinWait();
            }
            kill(node);
            return;
        }
        Moment moment = Moment.values()[number / 2 % Moment.values().length];
        // Two connections: within a transaction the server shows the others as they were when it first looked.
        try (Connection holding = house.database().superuser(); Connection looking = house.database().superuser()) {
            execute(holding, moment.holding(vote));
            try {
                kill(held(moment, looking));
            } finally {
                execute(holding, moment.letting());
            }
        }
    }

    private static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    /** Waits until a cast has come to this point and says in which node. */
    private Node held(Moment moment, Connection looking) throws SQLException, InterruptedException {
        while (true) {
            try (Statement statement = looking.createStatement(); ResultSet rows = statement.executeQuery(moment.held())) {
                if (rows.next()) {
                    String name = rows.getString(1);
                    return house.nodes().stream().filter(node -> node.name().equals(name)).findFirst().orElseThrow();
                }
            }
            Thread.sleep(1);
        }
    }

    private void kill(Node node) {
        caughtCasting += node.door().inside() > 0 ? 1 : 0;
        node.kill();
        node.start();
    }
}
