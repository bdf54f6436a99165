package vn.danban.protocol.trustee;

import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;

/** Format §2.2 — Verify that somebody knows the secret of a trustee's key. */
public final class VerifyTrusteeKey {
    private VerifyTrusteeKey() {}

    /** @throws ProtocolException {@link TrusteeFault#BAD_PROOF_OF_KNOWLEDGE} */
    public static void verify(Element publicKey, Proof knowledge) {
        var commitment = commitment(publicKey, knowledge);
        if (!Challenge.ofKnowledge(publicKey, commitment).equals(knowledge.challenge())) {
            throw new ProtocolException(TrusteeFault.BAD_PROOF_OF_KNOWLEDGE, publicKey.toString());
        }
    }

    public static void verify(TrusteeKey key) {
        verify(key.publicKey(), key.knowledge());
    }

    /** A = g^response · X^challenge: what an honest prover started from. */
    static Element commitment(Element publicKey, Proof proof) {
        return FixedBase.GENERATOR.power(proof.response()).multiply(publicKey.power(proof.challenge()));
    }
}
