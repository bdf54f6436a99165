package vn.danban.protocol.tally;

import java.util.List;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Election;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.trustee.TrusteeFault;

/**
 * Format §6 — Verify a partial decryption. The format hashes neither α nor the factor, so a dishonest trustee can shift
 * a factor by a random element and still pass; such a result is caught by its range, see {@link VerifyResult}.
 */
public final class VerifyPartialDecryption {
    private VerifyPartialDecryption() {}

    /** @throws ProtocolException {@link TrusteeFault#WRONG_SHAPE} or {@link TrusteeFault#BAD_DECRYPTION_PROOF} */
    public static void verify(
            Election election, Element verificationKey, EncryptedTally tally, PartialDecryption decryption) {
        requireShapeOf(tally, decryption.factors());
        requireShapeOf(tally, decryption.proofs());
        for (var i = 0; i < tally.ciphertexts().size(); i++) {
            var row = tally.ciphertexts().get(i);
            for (var j = 0; j < row.size(); j++) {
                verify(
                        election,
                        verificationKey,
                        row.get(j).alpha(),
                        decryption.factors().get(i).get(j),
                        decryption.proofs().get(i).get(j));
            }
        }
    }

    private static void verify(Election election, Element verificationKey, Element alpha, Element factor, Proof proof) {
        var onGenerator =
                FixedBase.GENERATOR.power(proof.response()).multiply(verificationKey.power(proof.challenge()));
        var onAlpha = alpha.power(proof.response()).multiply(factor.power(proof.challenge()));
        if (!Challenge.ofDecryption(election.fingerprint(), verificationKey, onGenerator, onAlpha)
                .equals(proof.challenge())) {
            throw new ProtocolException(TrusteeFault.BAD_DECRYPTION_PROOF, "factor " + factor);
        }
    }

    private static void requireShapeOf(EncryptedTally tally, List<? extends List<?>> rows) {
        if (!rows.stream()
                .map(List::size)
                .toList()
                .equals(tally.ciphertexts().stream().map(List::size).toList())) {
            throw new ProtocolException(TrusteeFault.WRONG_SHAPE, "rows differ from the tally's");
        }
    }
}
