package vn.danban.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import vn.danban.board.BoardRefusal;
import vn.danban.voting.PreparedVote;

/**
 * The database's disk is lost at a random moment with casts under way, and the database restored from a base backup and all of its
 * log; voting goes on. At the end, it is restored to a moment before what has been published: then no ballot is taken in any more.
 */
final class Restores {
    private static final int NODES = 2;
    private static final int HOUSEHOLDS_AFTERWARDS = 6;

    private final House house;
    private final BaseBackup backup;

    private Restores(House house, BaseBackup backup) {
        this.house = house;
        this.backup = backup;
    }

    static Verdict run(int restores, long seed) throws Exception {
        Path folder = Files.createTempDirectory("danban-backup");
        try (House house = House.open()) {
            house.keep(() -> delete(folder));
            house.database().restartWith(BaseBackup.archiving(folder));
            house.withNodes(NODES);
            Restores runs = new Restores(house, BaseBackup.take(house.database(), folder));
            Verdict verdict = new Rounds(house, house.doors(), new Random(seed)).run(restores, round -> runs.loseAndRestore());
            runs.restoreTooOldACopy();
            return verdict;
        }
    }

    private void loseAndRestore() throws Exception {
        long start = System.nanoTime();
        house.database().killAll();
        backup.completeArchiveFrom(house.database().cluster());
        house.database().moveTo(backup.restore(Optional.empty()));
        house.database().start();
        System.out.println("restored in " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    /** One household votes and has its receipt; the copy is from before. Nodes that went on running refuse, and so do nodes started anew. */
    private void restoreTooOldACopy() throws Exception {
        PreparedVote vote = house.votes(HOUSEHOLDS_AFTERWARDS).getFirst();
        List<Household> homes = Household.of(List.of(vote));
        Thread.sleep(100);
        Instant before = Instant.now();
        Thread.sleep(100);
        Door first = house.doors().getFirst();
        require(first.cast(homes.get(0), homes.get(0).ballots().getFirst()).isReceipt(), "the first household has a receipt");
        // A head that was told is written down within a second.
        Thread.sleep(1_500);
        house.database().killAll();
        backup.completeArchiveFrom(house.database().cluster());
        house.database().moveTo(backup.restore(Optional.of(before)));
        house.database().start();
        refuses(first, homes.get(1));
        Node node = house.nodes().getFirst();
        node.kill();
        node.start();
        node.awaitStarted();
        refuses(first, homes.get(2));
        System.out.println("a copy older than a receipt: no more ballots are taken in, also after a new start");
    }

    private static void refuses(Door door, Household home) throws InterruptedException {
        Answer answer = door.cast(home, home.ballots().getFirst());
        for (int patience = 0; patience < 400 && !answer.refuses(BoardRefusal.BEHIND_PUBLISHED.name()); patience++) {
            require(!answer.isReceipt(), "a ballot was taken in by a house whose board was cut back");
            Thread.sleep(100);
            answer = door.cast(home, home.ballots().getFirst());
        }
        require(answer.refuses(BoardRefusal.BEHIND_PUBLISHED.name()), "refused as behind what was published, not: " + answer);
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
        }
    }
}
