package vn.danban.faults;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writing to disk fails in one of PostgreSQL's processes while households cast. PostgreSQL cannot know then what is on disk:
 * it stops all its processes and recovers from the write-ahead log.
 */
final class FsyncErrors {
    private static final int NODES = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Who is told that writing failed. */
    private enum Victim {
        /** Those who commit the casts. */
        BACKENDS("client backend' AND application_name LIKE 'node-%", "SELECT 1", 1),
        CHECKPOINTER("checkpointer", "CHECKPOINT", 5),
        /** It has something to write only when somebody wrote without waiting for the disk. */
        WAL_WRITER("walwriter", "SELECT pg_logical_emit_message(false, 'faults', 'x')", 1);

        private final String process;
        private final String provoked;
        private final int latest;

        Victim(String process, String provoked, int latest) {
            this.process = process;
            this.provoked = provoked;
            this.latest = latest;
        }
    }

    private FsyncErrors() {}

    static Verdict run(int faults, long seed) throws Exception {
        FailingFsync.requirePossible();
        try (House house = House.open().withNodes(NODES)) {
            return run(house, faults, seed);
        }
    }

    static Verdict run(House house, int faults, long seed) throws Exception {
        FailingFsync.requirePossible();
        Random random = new Random(seed);
        return new Rounds(house, house.doors(), random).run(faults, round -> strike(house.database(), round, random));
    }

    private static void strike(DatabaseServer database, int round, Random random) throws Exception {
        Victim victim = Victim.values()[round % Victim.values().length];
        long panics = database.logged("PANIC");
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (FailingFsync failing = FailingFsync.in(processes(database, victim), 1 + random.nextInt(victim.latest))) {
            while (database.logged("PANIC") == panics) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("no write of " + victim + " failed");
                }
                provoke(database, victim);
            }
        }
        System.out.println(victim + " could not write");
    }

    private static void provoke(DatabaseServer database, Victim victim) throws InterruptedException {
        try {
            database.execute(victim.provoked);
        } catch (SQLException struck) {
            // It struck, or the server is recovering already.
        }
        Thread.sleep(20);
    }

    private static List<Long> processes(DatabaseServer database, Victim victim) throws SQLException {
        List<Long> processes = new ArrayList<>();
        try (Connection superuser = database.superuser(); Statement statement = superuser.createStatement();
                var rows = statement.executeQuery("SELECT pid FROM pg_stat_activity WHERE backend_type = '" + victim.process + "'")) {
            while (rows.next()) {
                processes.add(rows.getLong(1));
            }
        }
        return processes;
    }
}
