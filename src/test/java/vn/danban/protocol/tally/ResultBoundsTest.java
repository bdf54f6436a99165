package vn.danban.protocol.tally;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.RunningVote;

/** Every number up to the total weight is found, none beyond it. */
class ResultBoundsTest {
    private final RunningVote vote = new RunningVote(RunningVote.usual(2, 1));

    @Test
    void every_number_up_to_the_weight_is_found_and_the_next_one_is_not() {
        for (var weight = 0L; weight <= 26; weight++) {
            for (var number = 0L; number <= weight; number++) {
                assertEquals(List.of(List.of(number)), compute(number, weight).counts());
                VerifyResult.verify(vote.trusteeList(), tally(number), sized(weight), decryptions(), result(number));
            }
            var next = weight + 1;
            assertEquals(ResultFault.OUT_OF_RANGE, refusal(() -> compute(next, next - 1)));
            assertEquals(ResultFault.OUT_OF_RANGE,
                    refusal(() -> VerifyResult.verify(vote.trusteeList(), tally(next), sized(next - 1), decryptions(), result(next))));
        }
    }

    @Test
    void a_number_that_is_not_the_one_is_refused_with_its_place() {
        var refused = assertThrows(ProtocolException.class,
                () -> VerifyResult.verify(vote.trusteeList(), tally(2), sized(9), decryptions(), result(3)));
        assertEquals("WRONG_NUMBER: question 1, choice 1", refused.getMessage());
        assertEquals(ResultFault.WRONG_SHAPE, refusal(() -> VerifyResult.verify(
                vote.trusteeList(), tally(2), sized(9), decryptions(), new ElectionResult(List.of(List.of(2L, 0L))))));
    }

    private ElectionResult compute(long number, long weight) {
        return ComputeResult.compute(vote.trusteeList(), tally(number), sized(weight), decryptions());
    }

    /** α neutral, so that β is gᵐ and every factor neutral. */
    private static EncryptedTally tally(long number) {
        return new EncryptedTally(List.of(List.of(new Ciphertext(Element.NEUTRAL, FixedBase.GENERATOR.power(Scalar.of(number))))));
    }

    private static SizedTally sized(long weight) {
        return new SizedTally(1, weight, Digest.of("tally"));
    }

    private static Map<Integer, PartialDecryption> decryptions() {
        return Map.of(1, new PartialDecryption(List.of(List.of(Element.NEUTRAL)), List.of(List.of())));
    }

    private static ElectionResult result(long number) {
        return new ElectionResult(List.of(List.of(number)));
    }

    private static Object refusal(Executable computing) {
        return assertThrows(ProtocolException.class, computing).fault();
    }
}
