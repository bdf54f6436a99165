package vn.danban.protocol.sealing;

import java.util.function.Function;
import vn.danban.protocol.Proof;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Schnorr's proof, the heart of keys, possession and signatures: A = gʷ, challenge = hash of A, response = w −
 * x·challenge. Draws w.
 */
final class ProveKnowledge {
    private ProveKnowledge() {}

    static Proof prove(Scalar secret, Function<Element, Scalar> challengeOf, RandomScalars random) {
        var w = random.next();
        var challenge = challengeOf.apply(FixedBase.GENERATOR.power(w));
        return new Proof(challenge, w.minus(secret.times(challenge)));
    }
}
