package vn.danban.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** One restore in the build; {@link Faults} by hand for more. */
class RestoresIT {
    private static final long SEED = 20_261_127;

    @Test
    void a_restored_database_has_every_acknowledged_ballot_and_an_older_copy_takes_in_no_more() throws Exception {
        Verdict verdict = Restores.run(1, SEED);

        assertTrue(verdict.isClean(), verdict::toString);
        assertTrue(verdict.acknowledged() > 0 && verdict.unknown() > 0, verdict::toString);
        assertEquals(verdict.acknowledged(), verdict.found());
    }
}
