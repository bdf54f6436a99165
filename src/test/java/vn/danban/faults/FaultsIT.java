package vn.danban.faults;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A few of each fault in the build; {@link Faults} by hand for as many as one has patience for. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FaultsIT {
    private static final long SEED = 20_261_123;

    /** For the faults that leave a house as it was. */
    private static House house;

    @BeforeAll
    static void open() throws Exception {
        house = House.open().withNodesBehindLines(3);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @BeforeEach
    void nobodyIsStillStarting() {
        house.awaitNodes();
    }

    @Test
    void every_ballot_acknowledged_before_a_node_is_killed_is_on_the_board_and_none_is_doubled() throws Exception {
        Verdict verdict = AppKills.run(house, 2, SEED);

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.unknown() > 0, "nobody was casting when a node was killed");
    }

    @Test
    void every_ballot_acknowledged_before_the_database_is_killed_is_on_the_board_and_none_is_doubled() throws Exception {
        Verdict verdict = DatabaseKills.run(house, 2, SEED);

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.unknown() > 0, "nobody was casting when the database was killed");
    }

    @Test
    void every_ballot_acknowledged_before_a_disk_is_full_is_on_the_board_and_none_is_doubled() throws Exception {
        Verdict verdict = whereItCanBeBroken(() -> DiskFull.run(house, 1, SEED));

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.unknown() > 0, "nobody was casting when the disk was full");
    }

    @Test
    void every_ballot_acknowledged_before_a_write_to_disk_fails_is_on_the_board_and_none_is_doubled() throws Exception {
        Verdict verdict = whereItCanBeBroken(() -> FsyncErrors.run(house, 1, SEED));

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.unknown() > 0, "nobody was casting when a write failed");
    }

    @Test
    void ballots_that_are_lost_or_delivered_twice_on_the_way_are_on_the_board_once() throws Exception {
        Verdict verdict = Network.run(house, 2, SEED);

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.unknownButThere() > 0, "no answer of a ballot that was taken in was lost");
    }

    @Test
    void a_closing_is_decided_by_the_databases_clock_whatever_the_nodes_clocks_say() throws Exception {
        try (House wrongClocks = Closings.open()) {
            Verdict verdict = Closings.run(wrongClocks, 120, SEED);

            assertTrue(verdict.isClean(), verdict::toString);
            assertTrue(verdict.acknowledged() > 0 && verdict.refused() > 0, verdict::toString);

            // The control: where they decide, households are refused before the closing.
            Verdict control = Closings.runByOwnClocks(wrongClocks, 120, SEED);
            assertTrue(control.breaches(Rule.WRONGLY_REFUSED) > 0, control::toString);
        }
    }

    /** A control, as is the next: what makes the rules hold is taken away, and the checker says so. */
    @Test
    void a_database_that_commits_to_memory_loses_acknowledged_ballots() throws Exception {
        Verdict verdict = DatabaseKills.runForgetful(house, 1, SEED);

        assertTrue(verdict.breaches(Rule.LOST) > 0, verdict::toString);
    }

    /** The last, for it leaves the house without its key. */
    @Test
    @Order(Integer.MAX_VALUE)
    void without_the_primary_key_of_participations_a_household_of_two_minds_votes_twice() throws Exception {
        Verdict verdict = NoKey.run(house, 20);

        assertTrue(verdict.breaches(Rule.DOUBLED) > 0, verdict::toString);
    }

    /** Where a machine has no means to break something the test is reported as skipped, with the reason. */
    private static Verdict whereItCanBeBroken(Callable<Verdict> faults) throws Exception {
        try {
            return faults.call();
        } catch (NotOnThisMachine cannot) {
            return Assumptions.abort(cannot.getMessage());
        }
    }
}
