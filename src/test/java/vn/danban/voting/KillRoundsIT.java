package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Three kills in the build; {@link KillRounds} by hand for as many as one has patience for. */
class KillRoundsIT {
    @Test
    void every_ballot_acknowledged_before_a_kill_is_in_the_archive_and_none_is_doubled() throws Exception {
        KillRounds.Outcome outcome = KillRounds.run(3, 20_261_123);

        assertTrue(outcome.clean(), outcome::toString);
        assertEquals(3, outcome.kills());
        assertTrue(outcome.unknown() > 0, "nobody was casting when the house was killed");
    }
}
