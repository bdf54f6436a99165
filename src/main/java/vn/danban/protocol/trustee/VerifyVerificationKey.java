package vn.danban.protocol.trustee;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.3, step 5 — Verify that a trustee's verification key is the value of all polynomials at the trustee's
 * number, that the trustee knows its secret and signed it.
 */
public final class VerifyVerificationKey {
    private VerifyVerificationKey() {}

    /**
     * @param polynomials the powers of all trustees' polynomials, equally many each
     * @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET} or {@link TrusteeFault#BAD_PROOF_OF_KNOWLEDGE}
     */
    public static void verify(
            List<List<Element>> polynomials, int index, Element signer, ThresholdSet.VerificationKey key) {
        if (!key.publicKey().equals(VerifyShare.valueAt(sum(polynomials), index))) {
            throw new ProtocolException(TrusteeFault.BAD_THRESHOLD_SET, "verification key of trustee " + index);
        }
        VerifyTrusteeKey.verify(key.publicKey(), key.knowledge());
        VerifyMessage.require(
                signer, key.publicKey().toString(), key.signature(), "signature over the verification key", index);
    }

    /** The powers of the sum of all polynomials. */
    private static List<Element> sum(List<List<Element>> polynomials) {
        return IntStream.range(0, polynomials.getFirst().size())
                .mapToObj(k -> Element.product(
                        polynomials.stream().map(own -> own.get(k)).toList()))
                .toList();
    }
}
