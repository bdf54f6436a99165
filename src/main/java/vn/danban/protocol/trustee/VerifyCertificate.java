package vn.danban.protocol.trustee;

import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;

/** Format §2.3, Protocol §3.2, step 1 — Verify that a certificate is for this place, this ceremony, and signed by its owner. */
public final class VerifyCertificate {
    private VerifyCertificate() {}

    /**
     * @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET}, {@link TrusteeFault#BAD_BINDING}, or those of
     *          spelling when it is for another place
     */
    public static TrusteeCertificate verify(
            Ceremony ceremony, int index, ThresholdSet.SignedMessage certificate, Proof binding) {
        var keys = verify(ceremony.certificateStart(index), index, certificate);
        if (!VerifyMessage.holds(keys.verification(), ceremony.binding(index, certificate), binding)) {
            throw new ProtocolException(TrusteeFault.BAD_BINDING, "certificate of trustee " + index);
        }
        return keys;
    }

    /** As in an archive, which knows no ceremony. */
    static TrusteeCertificate verify(String start, int index, ThresholdSet.SignedMessage certificate) {
        var keys = TrusteeCertificate.parse(certificate.message(), start);
        VerifyMessage.require(
                keys.verification(), certificate.message(), certificate.signature(), "certificate", index);
        return keys;
    }
}
