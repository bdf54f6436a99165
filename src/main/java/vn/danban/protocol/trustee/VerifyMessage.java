package vn.danban.protocol.trustee;

import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/** Format §2.3 — Verify the signature of a text by a trustee of a threshold set. */
final class VerifyMessage {
    private VerifyMessage() {}

    static boolean holds(Element signer, String message, Proof signature) {
        return Challenge.ofMessage(message, VerifyTrusteeKey.commitment(signer, signature))
                .equals(signature.challenge());
    }

    /** @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET} */
    static void require(Element signer, String message, Proof signature, String what, int index) {
        if (!holds(signer, message, signature)) {
            throw new ProtocolException(TrusteeFault.BAD_THRESHOLD_SET, what + " of trustee " + index);
        }
    }
}
