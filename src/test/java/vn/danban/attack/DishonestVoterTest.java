package vn.danban.attack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertRefused;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.danban.elections.Curve;
import vn.danban.elections.ForgedBallot;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.BallotFault;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.Forging;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/**
 * A voter with a valid card and any program instead of the booth. He wants to count twice, to cancel a neighbour, or to
 * vote like a neighbour whose ballot he sees on the board in order to learn it from the result.
 */
class DishonestVoterTest {
    private final RunningVote vote = RunningVote.withHouseholds(4);
    private final VerifyBallot verify = new VerifyBallot(vote.election, vote.credentials);
    private final String neighbours = text(vote.seal(0, YES));
    private final Ballot neighbour = verify.verify(CanonicalJson.bytes(neighbours));

    @Test
    void sending_the_neighbours_ballot_again_puts_it_there_twice() {
        var ballot = vote.seal(0, YES);
        assertRefused(
                Check.B2,
                VerifierFault.BALLOT_TWICE,
                vote.cast(ballot).append(EventType.BALLOT, ballot).archive());
    }

    @Test
    void the_neighbours_ciphertexts_do_not_verify_under_ones_own_credential() {
        var copied = neighbours.replace(
                neighbour.credential().toString(),
                verify.verify(vote.seal(1, NO)).credential().toString());
        assertForged(BallotFault.BAD_INDIVIDUAL_PROOF, copied, 1);
    }

    @Test
    void rerandomised_ciphertexts_do_not_verify_with_the_neighbours_proofs() {
        var r = Scalar.of(12345);
        var forged = neighbours.replace(
                neighbour.credential().toString(),
                verify.verify(vote.seal(1, NO)).credential().toString());
        for (var choice : neighbour.answers().getFirst()) {
            var again = new Ciphertext(
                    choice.alpha().multiply(Element.GENERATOR.power(r)),
                    choice.beta().multiply(vote.election.publicKey().power(r)));
            forged = forged.replace(choice.json(), again.json());
        }
        assertForged(BallotFault.BAD_INDIVIDUAL_PROOF, forged, 1);
    }

    @Test
    void the_neighbours_ciphertexts_in_another_order_do_not_verify() {
        var choices = neighbour.answers().getFirst();
        var swapped = neighbours.replace(
                choices.get(0).json() + "," + choices.get(1).json(),
                choices.get(1).json() + "," + choices.get(0).json());
        assertForged(BallotFault.BAD_INDIVIDUAL_PROOF, swapped, 0);
    }

    @Test
    void a_point_of_small_order_added_to_a_ciphertext_is_seen_though_every_equation_holds() {
        Map.of(2, Curve.ORDER_2, 4, Curve.ORDER_4, 8, Curve.ORDER_8).forEach((order, torsion) -> {
            var forged = new ForgedBallot(vote.election, neighbour.credential(), vote.random, ForgedBallot.Trick.mixedOrder(torsion, order));
            assertForged(BallotFault.ELEMENT_NOT_IN_GROUP, forged.write(List.of(YES)), 0);
        });
    }

    /** Else the test above would show nothing: without the point, the very same way of proving gives a good ballot. */
    @Test
    void the_same_proofs_without_the_point_are_good() {
        var plain = new ForgedBallot(vote.election, neighbour.credential(), vote.random, ForgedBallot.Trick.mixedOrder(Curve.NEUTRAL, 8));
        assertDoesNotThrow(() -> verify.verify(
                Forging.signAgain(CanonicalJson.bytes(plain.write(List.of(YES))), vote.signingKey(0), vote.random)));
    }

    @Test
    void no_number_but_0_and_1_can_be_cast() {
        for (var answer : List.of(List.of(2, 0, 0), List.of(-1, 1, 1), List.of(2, -1, 0), List.of(4, 0, 0))) {
            assertEquals(BallotFault.BAD_INDIVIDUAL_PROOF, faultOf(vote.seal(1, answer)), answer.toString());
        }
    }

    @Test
    void neither_no_answer_nor_two_answers_can_be_cast() {
        for (var answer : List.of(List.of(0, 0, 0), List.of(1, 1, 0), List.of(1, 1, 1))) {
            assertEquals(BallotFault.BAD_OVERALL_PROOF, faultOf(vote.seal(1, answer)), answer.toString());
        }
    }

    @Test
    void a_ballot_for_another_vote_of_the_same_hamlet_is_refused() {
        var other = new RunningVote(RunningVote.usual(4, 3));
        assertEquals(BallotFault.OTHER_FINGERPRINT, faultOf(other.seal(0, YES)));
    }

    @Property(tries = 150)
    void no_change_of_a_single_byte_is_accepted(@ForAll @IntRange(max = 100_000) int place, @ForAll byte value) {
        var forged = CanonicalJson.bytes(neighbours);
        var at = place % forged.length;
        forged[at] = forged[at] == value ? (byte) (value ^ 1) : value;
        assertThrows(ProtocolException.class, () -> verify.verify(forged));
    }

    @Property(tries = 100)
    void no_change_of_a_single_byte_is_accepted_even_if_signed_again(
            @ForAll @IntRange(max = 100_000) int place, @ForAll @IntRange(min = 1, max = 127) int change) {
        var forged = neighbours.toCharArray();
        var at = place % neighbours.indexOf(",\"signature\"");
        forged[at] ^= (char) change;
        assertThrows(
                ProtocolException.class,
                () -> verify.verify(
                        Forging.signAgain(CanonicalJson.bytes(new String(forged)), vote.signingKey(0), vote.random)));
    }

    private void assertForged(BallotFault fault, String forged, int household) {
        assertEquals(
                fault,
                faultOf(Forging.signAgain(CanonicalJson.bytes(forged), vote.signingKey(household), vote.random)));
    }

    private Object faultOf(byte[] ballot) {
        return assertThrows(ProtocolException.class, () -> verify.verify(ballot))
                .fault();
    }

    private static String text(byte[] ballot) {
        return new String(ballot, StandardCharsets.UTF_8);
    }
}
