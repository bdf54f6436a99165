package vn.danban.protocol.trustee;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.3 — Verify a threshold set: every trustee signed a certificate for exactly this set, its polynomial and all
 * certificates; the key of each share is the value of all polynomials at the trustee's number, and its owner proves to
 * know the secret.
 */
final class VerifyThresholdSet {
    private VerifyThresholdSet() {}

    /**
     * @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET} or {@link TrusteeFault#BAD_PROOF_OF_KNOWLEDGE}
     */
    static void verify(ThresholdSet set) {
        var signers = new ArrayList<Element>();
        var polynomials = new ArrayList<List<Element>>();
        var size = set.certificates().size();
        for (var i = 0; i < size; i++) {
            var signer = VerifyCertificate.verify(
                            Ceremony.certificateStart(size, set.needed(), i + 1), i + 1, set.certificates().get(i))
                    .verification();
            signers.add(signer);
            polynomials.add(VerifyCoefficients.verify(
                    set.needed(),
                    i + 1,
                    signer,
                    set.certificates(),
                    set.coefficients().get(i),
                    set.signatures().get(i)));
        }
        for (var i = 0; i < size; i++) {
            VerifyVerificationKey.verify(
                    polynomials, i + 1, signers.get(i), set.verificationList().get(i));
        }
    }
}
