package vn.danban.matter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.matter.ApprovalThreshold.AT_LEAST_TWO_THIRDS;
import static vn.danban.matter.ApprovalThreshold.MORE_THAN_HALF;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApprovalThresholdTest {
    @ParameterizedTest
    @CsvSource({"400, 267, 201", "412, 275, 207", "300, 200, 151", "1, 1, 1", "2, 2, 2", "3, 2, 2"})
    void the_least_number_that_passes(int all, int twoThirds, int half) {
        assertEquals(twoThirds, AT_LEAST_TWO_THIRDS.required(all));
        assertEquals(half, MORE_THAN_HALF.required(all));
    }

    @Test
    void exactly_half_of_all_households_does_not_pass() {
        assertFalse(MORE_THAN_HALF.reached(206, 412));
        assertTrue(MORE_THAN_HALF.reached(207, 412));
    }

    @Test
    void exactly_two_thirds_passes() {
        assertTrue(AT_LEAST_TWO_THIRDS.reached(200, 300));
        assertFalse(AT_LEAST_TWO_THIRDS.reached(199, 300));
    }

    @Property
    void required_is_the_least_that_is_reached(
            @ForAll ApprovalThreshold threshold, @ForAll @IntRange(min = 1) int all) {
        int required = threshold.required(all);
        assertTrue(required <= all);
        assertTrue(threshold.reached(required, all));
        assertFalse(threshold.reached(required - 1, all));
    }
}
