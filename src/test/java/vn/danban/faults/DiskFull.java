package vn.danban.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.Random;

/**
 * The disk of the write-ahead log and the disk of everything else are filled in turn while households cast, and freed again.
 * The first stops PostgreSQL, the second lets it run and refuse. Nothing is repaired by hand: where it ended, it is started again.
 */
final class DiskFull {
    private static final int NODES = 2;
    private static final int MEGABYTES = 192;
    private static final int LONGEST_FULL_MILLIS = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String FULL = "No space left on device";
    /** Takes room in the write-ahead log and nowhere else, as any other work of the server would. */
    private static final String NOISE = "SELECT pg_logical_emit_message(false, 'faults', repeat('x', 400000))";

    private final DatabaseServer database;
    private final SmallDisk data;
    private final SmallDisk log;
    private final Random random;
    private int stopped;

    private DiskFull(House house, Random random) throws Exception {
        database = house.database();
        this.random = random;
        data = house.keep(SmallDisk.mount(house.folder().resolve("small-data"), MEGABYTES));
        log = house.keep(SmallDisk.mount(house.folder().resolve("small-log"), MEGABYTES));
        move();
    }

    static Verdict run(int faults, long seed) throws Exception {
        try (House house = House.open().withNodes(NODES)) {
            return run(house, faults, seed);
        }
    }

    /** Moves the house's database to the small disks first, for good. */
    static Verdict run(House house, int faults, long seed) throws Exception {
        Random random = new Random(seed);
        DiskFull full = new DiskFull(house, random);
        Verdict verdict = new Rounds(house, house.doors(), random).run(faults, full::strike);
        System.out.println(faults + " full disks, the server stopped by " + full.stopped + " of them");
        return verdict;
    }

    private void move() throws Exception {
        database.killAll();
        Path cluster = data.folder().resolve("postgresql");
        copy(database.cluster(), cluster);
        Path written = cluster.resolve("pg_wal");
        copy(written, log.folder().resolve("pg_wal"));
        Processes.run("rm", "-r", written.toString());
        Files.createSymbolicLink(written, log.folder().resolve("pg_wal"));
        database.moveTo(cluster);
        database.set(Map.of("min_wal_size", "32MB"));
        database.start();
    }

    private static void copy(Path from, Path to) throws IOException {
        if (Processes.run("cp", "-a", from.toString(), to.toString()) != 0) {
            throw new IOException("cannot copy " + from + " to " + to);
        }
    }

    private void strike(int round) throws Exception {
        boolean logIsFull = round % 2 == 0;
        SmallDisk disk = logIsFull ? log : data;
        long noticed = database.logged(FULL);
        long panics = database.logged("PANIC");
        try {
            disk.fill();
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (database.logged(FULL) == noticed) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("nothing needed room on the full disk");
                }
                if (logIsFull) {
                    makeNoise();
                } else {
                    Thread.sleep(5);
                }
            }
            Thread.sleep(random.nextInt(LONGEST_FULL_MILLIS));
        } finally {
            disk.free();
        }
        stopped += database.logged("PANIC") > panics ? 1 : 0;
    }

    private void makeNoise() throws InterruptedException {
        try (Connection superuser = database.superuser(); Statement statement = superuser.createStatement()) {
            while (true) {
                statement.execute(NOISE);
            }
        } catch (SQLException stopped) {
            Thread.sleep(5);
        }
    }
}
