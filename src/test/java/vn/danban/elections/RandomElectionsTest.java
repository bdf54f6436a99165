package vn.danban.elections;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static vn.danban.verifier.VerdictAssertions.assertAccepted;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;

/** A few of the elections that {@link Elections} makes by the hundred. */
class RandomElectionsTest {
    @Property(tries = 12, shrinking = ShrinkingMode.OFF)
    void any_election_is_accepted_and_its_numbers_are_those_of_the_last_ballots(@ForAll("plans") ElectionPlan plan) {
        var archive = new MakeElection(plan).make().archive();
        assertEquals(expected(plan), assertAccepted(archive).facts().result().orElseThrow().counts());
    }

    @Test
    void the_reference_tool_agrees_on_honest_and_on_forged_ones() {
        assumeTrue(ReferenceTool.named().isPresent(), "BELENIOS_TOOL does not name the reference tool");
        var elections = new Elections(ReferenceTool.named().orElseThrow());
        for (var seed = 0; seed < 4; seed++) {
            assertEquals(0, elections.compare(new Random(seed), seed % 2 == 1));
        }
    }

    /** Counted in the open, each voter's last answers times the weight. */
    private static List<List<Long>> expected(ElectionPlan plan) {
        var last = new HashMap<Integer, List<List<Integer>>>();
        plan.casts().forEach(cast -> last.put(cast.voter(), cast.answers()));
        var counts = new ArrayList<List<Long>>();
        for (var question : plan.questions()) {
            counts.add(new ArrayList<>(Collections.nCopies(question.choices(), 0L)));
        }
        last.forEach((voter, answers) -> {
            var weight = plan.weights().isEmpty() ? 1L : weightOf(plan, voter);
            for (var i = 0; i < counts.size(); i++) {
                for (var j = 0; j < counts.get(i).size(); j++) {
                    counts.get(i).set(j, counts.get(i).get(j) + weight * answers.get(i).get(j));
                }
            }
        });
        return counts;
    }

    private static long weightOf(ElectionPlan plan, int voter) {
        return plan.weights().get(voter);
    }

    @Provide
    Arbitrary<ElectionPlan> plans() {
        return Arbitraries.longs().map(seed -> {
            var random = new Random(seed);
            return random.nextInt(4) == 0 ? ElectionPlan.ours(random, 1 + random.nextInt(5)) : ElectionPlan.random(random, 1 + random.nextInt(5));
        });
    }
}
