package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.danban.matter.ApprovalThreshold;

class OutcomeTest {
    @Property
    void a_vote_passes_exactly_when_the_law_says_so_and_silence_never_helps(
            @ForAll ApprovalThreshold threshold, @ForAll @IntRange(min = 1, max = 3_000) int households,
            @ForAll @IntRange(max = 3_000) int approve, @ForAll @IntRange(max = 3_000) int reject) {
        int approving = Math.min(approve, households);
        int rejecting = Math.min(reject, households - approving);
        Outcome outcome = new Outcome(approving, rejecting, 0, households, threshold.required(households));

        assertEquals(threshold.reached(approving, households), outcome.passed());
        assertEquals(households, outcome.ballots() + outcome.silent());
    }

    @Property
    void one_approval_less_than_required_falls_short(
            @ForAll ApprovalThreshold threshold, @ForAll @IntRange(min = 1, max = 3_000) int households) {
        int required = threshold.required(households);

        assertEquals(true, new Outcome(required, 0, 0, households, required).passed());
        assertEquals(false, new Outcome(required - 1, households - required + 1, 0, households, required).passed());
    }

    @Property
    void there_are_never_more_ballots_than_households(
            @ForAll @IntRange(max = 1_000) int approve, @ForAll @IntRange(max = 1_000) int reject,
            @ForAll @IntRange(max = 1_000) int other, @ForAll @IntRange(min = 1, max = 1_000) int excess) {
        int households = approve + reject + other - excess;

        assertThrows(IllegalArgumentException.class, () -> new Outcome(approve, reject, other, households, 1));
    }

    @Property
    void no_count_is_negative(@ForAll @IntRange(min = -1_000, max = -1) int count) {
        assertThrows(IllegalArgumentException.class, () -> new Outcome(count, 0, 0, 10, 6));
        assertThrows(IllegalArgumentException.class, () -> new Outcome(0, count, 0, 10, 6));
        assertThrows(IllegalArgumentException.class, () -> new Outcome(0, 0, count, 10, 6));
    }
}
