package vn.danban.voting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danban.board.VoteId;
import vn.danban.cards.CardSetId;
import vn.danban.community.RollId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

class VoteStageTest {
    private static final Instant NOON = Instant.parse("2026-11-23T05:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "PREPARING, SEALED ANNULLED", "SEALED, OPEN ANNULLED", "OPEN, CLOSED ANNULLED", "CLOSED, TALLIED ANNULLED",
        "TALLIED, ''", "ANNULLED, ''"})
    void a_stage_leads_only_to_these(VoteStage stage, String names) {
        Set<VoteStage> next = names.isEmpty() ? Set.of()
            : Arrays.stream(names.split(" ")).map(VoteStage::valueOf).collect(Collectors.toSet());

        assertEquals(next, EnumSet.allOf(VoteStage.class).stream().filter(stage::mayBecome).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @EnumSource(VoteStage.class)
    void a_vote_takes_no_other_step_than_its_stage_allows(VoteStage stage) {
        Vote vote = at(stage);
        assertStep(stage, VoteStage.SEALED, () -> vote.seal(new CardSetId(UUID.randomUUID())));
        assertStep(stage, VoteStage.OPEN, vote::open);
        assertStep(stage, VoteStage.CLOSED, vote::close);
        assertStep(stage, VoteStage.ANNULLED, () -> vote.annul("Vì", NOON));
        assertStep(stage, VoteStage.TALLIED, () -> vote.tally(new Outcome(1, 0, 0, 3, 2), NOON));
    }

    private static void assertStep(VoteStage from, VoteStage to, Supplier<Vote> step) {
        if (from.mayBecome(to)) {
            assertEquals(to, step.get().stage());
        } else {
            assertThrows(IllegalStateException.class, step::get);
        }
    }

    @Test
    void turnout_is_told_from_the_opening_on_and_never_of_an_annulled_vote() {
        assertEquals(EnumSet.of(VoteStage.OPEN, VoteStage.CLOSED, VoteStage.TALLIED),
            EnumSet.allOf(VoteStage.class).stream().filter(VoteStage::tellsTurnout).collect(Collectors.toSet()));
    }

    @Test
    void there_is_an_outcome_only_at_the_end() {
        Vote tallied = at(VoteStage.CLOSED).tally(new Outcome(2, 1, 0, 3, 2), NOON);

        assertTrue(tallied.outcome().orElseThrow().passed());
        for (VoteStage stage : EnumSet.complementOf(EnumSet.of(VoteStage.TALLIED))) {
            assertFalse(at(stage).outcome().isPresent());
        }
    }

    private static Vote at(VoteStage stage) {
        return new Vote(VoteId.of(UUID.randomUUID()), new MatterId(UUID.randomUUID()), new HamletId(UUID.randomUUID()),
            new RollId(UUID.randomUUID()), null, 3, 2, stage, NOON, NOON.plusSeconds(60), null, null, null, null, null, false, 0L);
    }
}
