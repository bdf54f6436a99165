package vn.danban.protocol.sealing;

import vn.danban.protocol.Proof;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.TrusteeCertificate;

/** Format §2.3, Protocol §3.2, step 1 — Make a certificate and bind it to the ceremony. */
public final class MakeCertificate {
    /** @param binding signature over {@link vn.danban.protocol.trustee.Ceremony#binding}; not part of the archive */
    public record Certificate(ThresholdSet.SignedMessage certificate, Proof binding) {}

    private MakeCertificate() {}

    public static Certificate make(TrusteeSeat seat) {
        var keys = new TrusteeCertificate(
                TrusteeSeat.publicKey(seat.signingKey()), TrusteeSeat.publicKey(seat.decryptionKey()));
        var certificate = seat.signed(keys.message(seat.ceremony().certificateStart(seat.index())));
        return new Certificate(certificate, seat.sign(seat.ceremony().binding(seat.index(), certificate)));
    }
}
