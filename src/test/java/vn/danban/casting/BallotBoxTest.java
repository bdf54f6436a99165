package vn.danban.casting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.danban.casting.BallotBox.Landing;
import vn.danban.casting.BallotBox.Put;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.voting.CastRefusal;

/** Voters at a box whose writer the test holds back, so that they have to wait for each other. */
class BallotBoxTest {
    private static final int VOTERS = 100;

    private final BallotBox box = new BallotBox();
    private final ExecutorService voters = Executors.newVirtualThreadPerTaskExecutor();
    private final List<List<Put>> written = new ArrayList<>();

    @AfterEach
    void everybody_goes_home() {
        voters.shutdownNow();
    }

    @Test
    void those_who_come_while_one_is_written_are_written_together_and_each_has_its_own_answer() {
        CountDownLatch everybodyIsThere = new CountDownLatch(VOTERS);
        BallotBox.Writer slow = together -> {
            await(everybodyIsThere);
            written.add(together);
            return together.stream().map(BallotBoxTest::landing).toList();
        };
        List<Put> puts = IntStream.range(0, VOTERS).mapToObj(BallotBoxTest::put).toList();
        List<CompletableFuture<Landing>> landings = puts.stream().map(put -> CompletableFuture.supplyAsync(() -> {
            everybodyIsThere.countDown();
            return box.put(put, slow);
        }, voters)).toList();

        for (int i = 0; i < VOTERS; i++) {
            assertEquals(landing(puts.get(i)), landings.get(i).join());
        }
        assertEquals(VOTERS, written.stream().mapToInt(List::size).sum());
        assertTrue(written.size() < VOTERS / 2, () -> written.size() + " transactions for " + VOTERS + " ballots");
        assertTrue(written.stream().allMatch(together -> together.size() <= 64), "no transaction is long");
    }

    @Test
    void a_write_that_breaks_is_told_to_those_it_was_for_and_the_box_goes_on() {
        RuntimeException broken = new IllegalStateException("the database is gone");

        assertSame(broken, assertThrows(RuntimeException.class, () -> box.put(put(0), together -> {
            throw broken;
        })));
        assertEquals(landing(put(1)), box.put(put(1), together -> together.stream().map(BallotBoxTest::landing).toList()));
    }

    @Test
    void an_error_that_nothing_can_mend_leaves_nobody_waiting() {
        List<CompletableFuture<Landing>> all = IntStream.range(0, 10).mapToObj(i -> CompletableFuture.supplyAsync(() -> box.put(put(i), together -> {
            throw new AssertionError("broken");
        }), voters)).toList();

        all.forEach(one -> assertThrows(CompletionException.class, one::join));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private static Put put(int number) {
        byte[] bytes = ("ballot " + number).getBytes();
        return new Put(new Ballot(Element.GENERATOR, List.of(), Digest.of(bytes)), bytes);
    }

    /** Another one for each ballot. */
    private static Landing landing(Put put) {
        return put.ballot().digest().hex().charAt(0) % 2 == 0 ? new Landing.ThereBefore() : new Landing.TurnedAway(CastRefusal.ALREADY_CAST);
    }
}
