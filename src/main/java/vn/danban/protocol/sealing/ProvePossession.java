package vn.danban.protocol.sealing;

import vn.danban.protocol.Challenge;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.Proof;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/** Protocol §3 — Prove possession of a trustee's key for one election. Draws w. */
public final class ProvePossession {
    private ProvePossession() {}

    public static Proof prove(ElectionUuid election, Scalar secret, RandomScalars random) {
        var publicKey = FixedBase.GENERATOR.power(secret);
        return ProveKnowledge.prove(
                secret, commitment -> Challenge.ofPossession(election, publicKey, commitment), random);
    }
}
