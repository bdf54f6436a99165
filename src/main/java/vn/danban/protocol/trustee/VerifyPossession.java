package vn.danban.protocol.trustee;

import vn.danban.protocol.Challenge;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Protocol §3 — Verify that a trustee knows the secret of the key <em>for this election</em>: the format's own proof of
 * knowledge names no election, so a key seen elsewhere could be handed in by somebody who does not hold it.
 */
public final class VerifyPossession {
    private VerifyPossession() {}

    /** @throws ProtocolException {@link TrusteeFault#BAD_PROOF_OF_POSSESSION} */
    public static void verify(ElectionUuid election, Element publicKey, Proof possession) {
        var commitment = VerifyTrusteeKey.commitment(publicKey, possession);
        if (!Challenge.ofPossession(election, publicKey, commitment).equals(possession.challenge())) {
            throw new ProtocolException(TrusteeFault.BAD_PROOF_OF_POSSESSION, publicKey + " for " + election);
        }
    }
}
