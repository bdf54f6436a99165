package vn.danban.faults;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import vn.danban.voting.PreparedVote;

/** Kills the database while households cast at two nodes, which find it again by themselves. */
final class DatabaseKills {
    private static final int NODES = 2;
    private static final int HOUSEHOLDS_A_KILL = 30;
    private static final int LONGEST_WAIT_MILLIS = 150;

    private final House house;
    private final Random random;
    private final History history = new History();

    private DatabaseKills(House house, Random random) {
        this.house = house;
        this.random = random;
    }

    /** All its processes, its postmaster, or one backend, in turn. */
    static Verdict run(int kills, long seed) throws Exception {
        return run(kills, seed, DatabaseServer.DURABLE);
    }

    /** The control: a database that says committed of what it keeps in memory only. */
    static Verdict runForgetful(int kills, long seed) throws Exception {
        return run(kills, seed, DatabaseServer.FORGETFUL);
    }

    private static Verdict run(int kills, long seed, Map<String, String> settings) throws Exception {
        try (House house = House.open(settings).withNodes(NODES)) {
            return new DatabaseKills(house, new Random(seed)).run(kills);
        }
    }

    private Verdict run(int kills) throws Exception {
        List<PreparedVote> votes = house.votes(HOUSEHOLDS_A_KILL * kills);
        List<Household> homes = Household.of(votes);
        // Even a forgetful database is to remember the votes themselves.
        house.database().execute("CHECKPOINT");
        try (Voters voters = new Voters(house.doors(), history)) {
            for (int kill = 0; kill < kills; kill++) {
                int before = voters.answers();
                CompletableFuture<Void> voting = voters.begin(homes.subList(kill * HOUSEHOLDS_A_KILL, (kill + 1) * HOUSEHOLDS_A_KILL));
                while (voters.answers() == before) {
                    Thread.sleep(1);
                }
                Thread.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
                kill(kill);
                house.database().start();
                voting.join();
                System.out.println("kill " + (kill + 1) + ": " + history.unanswered() + " casts without an answer so far");
            }
        }
        return house.judged(history, votes);
    }

    private void kill(int number) throws Exception {
        switch (number % 3) {
            case 1 -> house.database().killPostmaster();
            case 2 -> house.database().killBackend(random);
            default -> house.database().killAll();
        }
    }
}
