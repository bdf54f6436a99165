package vn.danban.faults;

import java.util.Random;

/** Kills the database while households cast at two nodes, which find it again by themselves. */
final class DatabaseKills {
    private static final int NODES = 2;

    private DatabaseKills() {}

    /** All its processes, its postmaster, or one backend, in turn. */
    static Verdict run(int kills, long seed) throws Exception {
        try (House house = House.open().withNodes(NODES)) {
            return run(house, kills, seed);
        }
    }

    /** The control: a database that says committed of what it keeps in memory only. */
    static Verdict runForgetful(int kills, long seed) throws Exception {
        try (House house = House.open().withNodes(NODES)) {
            return runForgetful(house, kills, seed);
        }
    }

    static Verdict run(House house, int kills, long seed) throws Exception {
        Random random = new Random(seed);
        return new Rounds(house, house.doors(), random).run(kills, round -> kill(house.database(), round, random));
    }

    static Verdict runForgetful(House house, int kills, long seed) throws Exception {
        house.database().restartWith(DatabaseServer.FORGETFUL);
        try {
            Random random = new Random(seed);
            return new Rounds(house, house.doors(), random).runWithoutClosing(kills, round -> house.database().killAll());
        } finally {
            house.database().restartWith(DatabaseServer.DURABLE);
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
