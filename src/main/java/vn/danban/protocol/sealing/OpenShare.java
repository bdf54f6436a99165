package vn.danban.protocol.sealing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.SealedShare;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.trustee.VerifyShare;

/** Protocol §3.3 — Open a share and verify it against its sender's polynomial. */
public final class OpenShare {
    private OpenShare() {}

    /**
     * @param powers of the sender's polynomial
     * @throws ProtocolException {@link TrusteeFault#BAD_SHARE}
     */
    public static Scalar open(
            TrusteeSeat seat,
            int sender,
            List<ThresholdSet.SignedMessage> certificates,
            List<Element> powers,
            SealedShare sealed) {
        var context = seat.ceremony().shareContext(sender, seat.index(), Ceremony.digestOf(certificates));
        var shared = Base.of(sealed.ephemeral()).power(seat.decryptionKey());
        var share = opened(context, sealed, shared);
        VerifyShare.verify(powers, seat.index(), share);
        return share;
    }

    private static Scalar opened(String context, SealedShare sealed, Element shared) {
        try {
            var text = new String(
                    SealShare.cipher(Cipher.DECRYPT_MODE, context, sealed.ephemeral(), shared)
                            .doFinal(sealed.boxBytes()),
                    StandardCharsets.US_ASCII);
            return new Scalar(new BigInteger(text, 16));
        } catch (GeneralSecurityException | NumberFormatException | ProtocolException e) {
            throw new ProtocolException(TrusteeFault.BAD_SHARE, "cannot be opened");
        }
    }
}
