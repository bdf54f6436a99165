package vn.danban.faults;

import java.util.Map;
import java.util.Random;

/** Kills the database while households cast at two nodes, which find it again by themselves. */
final class DatabaseKills {
    private static final int NODES = 2;

    private DatabaseKills() {}

    /** All its processes, its postmaster, or one backend, in turn. */
    static Verdict run(int kills, long seed) throws Exception {
        Random random = new Random(seed);
        try (House house = House.open().withNodes(NODES)) {
            return run(house, kills, random);
        }
    }

    /** The control: a database that says committed of what it keeps in memory only. */
    static Verdict runForgetful(int kills, long seed) throws Exception {
        try (House house = House.open(Map.of()).withNodes(NODES)) {
            house.database().becomeForgetful();
            return run(house, kills, new Random(seed));
        }
    }

    private static Verdict run(House house, int kills, Random random) throws Exception {
        return new Rounds(house, house.doors(), random).run(kills, round -> kill(house.database(), round, random));
    }

    private static void kill(DatabaseServer database, int round, Random random) throws Exception {
        switch (round % 3) {
            case 1 -> database.killPostmaster();
            case 2 -> database.killBackend(random);
            default -> database.killAll();
        }
    }
}
