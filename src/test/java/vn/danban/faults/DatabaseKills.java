package vn.danban.faults;

import java.util.Map;
import java.util.Random;

/** Kills the database while households cast at two nodes, which find it again by themselves. */
final class DatabaseKills {
    private static final int NODES = 2;

    private DatabaseKills() {}

    /** All its processes, its postmaster, or one backend, in turn. */
    static Verdict run(int kills, long seed) throws Exception {
        return run(kills, seed, DatabaseServer.DURABLE);
    }

    /** The control: a database that says committed of what it keeps in memory only. */
    static Verdict runForgetful(int kills, long seed) throws Exception {
        return run(kills, seed, DatabaseServer.FORGETFUL);
    }

    private static Verdict run(int kills, long seed, Map<String, String> settings) throws Exception {
        Random random = new Random(seed);
        try (House house = House.open(settings).withNodes(NODES)) {
            return new Rounds(house, house.doors(), random).run(kills, round -> kill(house.database(), round, random));
        }
    }

    private static void kill(DatabaseServer database, int round, Random random) throws Exception {
        switch (round % 3) {
            case 1 -> database.killPostmaster();
            case 2 -> database.killBackend(random);
            default -> database.killAll();
        }
    }
}
