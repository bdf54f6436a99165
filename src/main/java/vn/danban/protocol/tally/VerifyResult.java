package vn.danban.protocol.tally;

import java.util.List;
import java.util.Map;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.trustee.TrusteeList;

/**
 * Format §7 — Verify a result: every number is at most the total weight, and gʳ·F = β. The bound is what stops forged
 * decryptions (format §10.5).
 */
public final class VerifyResult {
    private VerifyResult() {}

    /** @throws ProtocolException with a {@link ResultFault}, or {@link TrusteeFault#MISSING_DECRYPTION} */
    public static void verify(
            TrusteeList trustees,
            EncryptedTally tally,
            SizedTally sized,
            Map<Integer, PartialDecryption> decryptions,
            ElectionResult result) {
        var powers = DecryptTally.decrypt(trustees, tally, decryptions);
        if (!result.counts().stream()
                .map(List::size)
                .toList()
                .equals(powers.stream().map(List::size).toList())) {
            throw new ProtocolException(ResultFault.WRONG_SHAPE, "rows differ from the tally's");
        }
        for (var i = 0; i < powers.size(); i++) {
            for (var j = 0; j < powers.get(i).size(); j++) {
                var count = result.counts().get(i).get(j);
                if (count > sized.totalWeight()) {
                    throw new ProtocolException(ResultFault.OUT_OF_RANGE, count + " of " + sized.totalWeight());
                }
                if (!FixedBase.GENERATOR
                        .power(Scalar.of(count))
                        .equals(powers.get(i).get(j))) {
                    throw new ProtocolException(
                            ResultFault.WRONG_NUMBER, "question " + (i + 1) + ", choice " + (j + 1));
                }
            }
        }
    }
}
