package vn.danban.protocol.sealing;

import java.util.Optional;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.TrusteeKey;

/** Format §2.2 — Generate a single trustee's key with its proof of knowledge. Draws x, then w. */
public final class GenerateTrusteeKey {
    /** A trustee's secret beside what is published. */
    public record KeyPair(Scalar secret, TrusteeKey key) {
        @Override
        public String toString() {
            return "key pair of " + key.publicKey();
        }
    }

    private GenerateTrusteeKey() {}

    public static KeyPair generate(RandomScalars random) {
        var x = random.next();
        var publicKey = FixedBase.GENERATOR.power(x);
        var knowledge = ProveKnowledge.prove(x, commitment -> Challenge.ofKnowledge(publicKey, commitment), random);
        return new KeyPair(x, new TrusteeKey(publicKey, knowledge, Optional.empty()));
    }
}
