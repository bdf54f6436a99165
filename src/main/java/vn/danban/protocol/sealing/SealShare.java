package vn.danban.protocol.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Base;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.SealedShare;
import vn.danban.protocol.trustee.ThresholdSet;

/**
 * Protocol §3.3 — Seal f(j) for trustee j: R = gʳ, K = ekⱼʳ; the AES-256-GCM key is SHA-256(context | R | K), the context is
 * associated data. A key seals one text, so the nonce is zero.
 */
public final class SealShare {
    private static final int TAG_BITS = 128;

    private SealShare() {}

    public static SealedShare seal(
            TrusteeSeat seat, int receiver, Element encryption, List<ThresholdSet.SignedMessage> certificates) {
        var digest = Ceremony.digestOf(certificates);
        var context = seat.ceremony().shareContext(seat.index(), receiver, digest);
        var r = seat.derive("share|" + digest + "|" + receiver);
        var ephemeral = TrusteeSeat.publicKey(r);
        var text = "%064x".formatted(seat.valueFor(receiver, digest).value());
        try {
            var box = cipher(Cipher.ENCRYPT_MODE, context, ephemeral, Base.of(encryption).power(r))
                    .doFinal(text.getBytes(StandardCharsets.US_ASCII));
            return SealedShare.of(ephemeral, box);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/GCM", e);
        }
    }

    static Cipher cipher(int mode, String context, Element ephemeral, Element shared) throws GeneralSecurityException {
        var key = Digest.of(context + "|" + ephemeral + "|" + shared).bytes();
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, new byte[12]));
        cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
