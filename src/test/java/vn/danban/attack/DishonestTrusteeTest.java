package vn.danban.attack;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.danban.protocol.sealing.RunningVote.NO;
import static vn.danban.protocol.sealing.RunningVote.YES;
import static vn.danban.verifier.VerdictAssertions.assertRefused;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.sealing.GenerateTrusteeKey;
import vn.danban.protocol.sealing.HeldCeremony;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.protocol.tally.ComputeResult;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.ResultFault;
import vn.danban.protocol.tally.VerifyPartialDecryption;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.trustee.TrusteeKey;
import vn.danban.protocol.trustee.VerifyPossession;
import vn.danban.protocol.trustee.VerifyShare;
import vn.danban.protocol.trustee.VerifyTrusteeKey;
import vn.danban.protocol.trustee.VerifyVerificationKey;
import vn.danban.verifier.Check;
import vn.danban.verifier.VerifierFault;

/** A trustee who wants to read ballots alone, to bend the result, or to make counting impossible without being seen. */
class DishonestTrusteeTest {
    private final RunningVote vote = RunningVote.withHouseholds(3)
            .cast(0, YES)
            .cast(1, YES)
            .cast(2, NO)
            .close()
            .tally();

    @Test
    void the_last_trustee_cannot_cancel_the_keys_of_the_others() {
        var x = Scalar.of(42);
        var others = vote.trusteeList().electionKey();
        var rushed = FixedBase.GENERATOR.power(x).divide(others);
        var knowledgeOfX = GenerateTrusteeKey.generate(() -> x).key().knowledge();
        var fault = assertThrows(
                        ProtocolException.class,
                        () -> VerifyTrusteeKey.verify(new TrusteeKey(rushed, knowledgeOfX, Optional.empty())))
                .fault();
        assertEquals(TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, fault);
    }

    @Test
    void the_last_of_a_set_cannot_cancel_the_constants_of_the_others() {
        var ceremony = new Ceremony(vote.election.uuid(), 1, 3, 2);
        var honest = new HeldCeremony(ceremony, index -> Digest.of("seed " + index).bytes());
        var x = Scalar.of(42);
        var others = honest.powers(1).getFirst().multiply(honest.powers(2).getFirst());
        // Together with the others it makes the set's key g^x; its logarithm, the constant of the polynomial, is unknown.
        var rushed = List.of(FixedBase.GENERATOR.power(x).divide(others), honest.powers(3).getLast());
        assertEquals(
                TrusteeFault.BAD_SHARE,
                assertThrows(ProtocolException.class, () -> VerifyShare.verify(rushed, 1, honest.opened(3, 1))).fault());
        // Even if nobody checked a share: the key of a share is the value of all polynomials, and nobody knows its secret.
        var key = honest.verificationKey(3).key();
        assertThrows(
                ProtocolException.class,
                () -> VerifyVerificationKey.verify(
                        List.of(honest.powers(1), honest.powers(2), rushed), 3, honest.keys(3).verification(), key));
    }

    @Test
    void a_key_copied_from_another_vote_cannot_be_proved_here() {
        var copied = vote.trustees.getFirst().key();
        var fault = assertThrows(
                        ProtocolException.class,
                        () -> VerifyPossession.verify(vote.election.uuid(), copied.publicKey(), copied.knowledge()))
                .fault();
        assertEquals(TrusteeFault.BAD_PROOF_OF_POSSESSION, fault);
    }

    @Test
    void decrypting_with_another_key_is_seen() {
        assertRefused(
                Check.D2,
                TrusteeFault.BAD_DECRYPTION_PROOF,
                vote.decrypt(1, vote.decryption(2)).archive());
    }

    @Test
    void decrypting_twice_is_seen() {
        assertRefused(
                Check.D1, VerifierFault.OWNER_TWICE, vote.decrypt(1).decrypt(1).archive());
    }

    @Test
    void decrypting_for_nobody_is_seen() {
        assertRefused(
                Check.D1,
                TrusteeFault.UNKNOWN_OWNER,
                vote.decrypt(3, vote.decryption(1)).archive());
    }

    @Test
    void a_summary_that_names_another_decryption_is_seen() {
        assertRefused(
                Check.D1,
                VerifierFault.WRONG_REFERENCE,
                vote.append(
                                EventType.PARTIAL_DECRYPTION,
                                vote.decryption(1).bytes(),
                                new OwnedDecryption(1, Digest.of("other")).bytes())
                        .archive());
    }

    @Test
    void a_result_without_a_trustee_is_seen() {
        var result = new ElectionResult(List.of(List.of(2L, 1L, 0L))).bytes();
        assertRefused(
                Check.D3,
                TrusteeFault.MISSING_DECRYPTION,
                vote.decrypt(1).append(EventType.RESULT, result).archive());
    }

    /**
     * The format's decryption proof hashes neither ciphertext nor factor, so this one passes though the factor is
     * shifted by a random element. What stops it is the range of the result.
     */
    @Test
    void a_shifted_factor_passes_its_proof_but_no_result_in_range_comes_out() {
        var shifted = shift(vote.decryption(2), 2);
        var tally = vote.computeTally();
        assertDoesNotThrow(() -> VerifyPartialDecryption.verify(
                vote.election, vote.trusteeList().verificationKey(2), tally.encrypted(), shifted));
        var decryptions = Map.of(1, vote.decryption(1), 2, shifted);
        var fault = assertThrows(
                        ProtocolException.class,
                        () -> ComputeResult.compute(vote.trusteeList(), tally.encrypted(), tally.sized(), decryptions))
                .fault();
        assertEquals(ResultFault.OUT_OF_RANGE, fault);
        var honest = new ElectionResult(List.of(List.of(2L, 1L, 0L))).bytes();
        assertRefused(
                Check.R2,
                ResultFault.WRONG_NUMBER,
                vote.decrypt(1)
                        .decrypt(2, shifted)
                        .append(EventType.RESULT, honest)
                        .archive());
    }

    /** B = αʷ·gᵉ gives a challenge c; with response w − xc the equation holds for the factor αˣ·g^(e/c). */
    private PartialDecryption shift(PartialDecryption honest, int owner) {
        var x = vote.trustees.get(owner - 1).secret();
        var alpha = vote.computeTally()
                .encrypted()
                .ciphertexts()
                .getFirst()
                .getFirst()
                .alpha();
        var w = vote.random.next();
        var challenge = Challenge.ofDecryption(
                vote.election.fingerprint(),
                FixedBase.GENERATOR.power(x),
                FixedBase.GENERATOR.power(w),
                alpha.power(w).multiply(Element.GENERATOR));
        var factors = new ArrayList<>(honest.factors().getFirst());
        var proofs = new ArrayList<>(honest.proofs().getFirst());
        factors.set(0, factors.getFirst().multiply(FixedBase.GENERATOR.power(challenge.inverse())));
        proofs.set(0, new Proof(challenge, w.minus(x.times(challenge))));
        return new PartialDecryption(List.of(factors), List.of(proofs));
    }
}
