package vn.danban.protocol.sealing;

import java.util.List;
import java.util.Optional;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;

/** Format §2.3, step 5 — Add up the shares to the trustee's own secret, and publish its key with proof and signature. */
public final class MakeVerificationKey {
    /** A trustee's share of the key beside what is published. */
    public record Share(Scalar secret, ThresholdSet.VerificationKey key) {
        @Override
        public String toString() {
            return "share of " + key.publicKey();
        }
    }

    private MakeVerificationKey() {}

    /** @param received the verified shares of all others */
    public static Share make(
            TrusteeSeat seat, List<ThresholdSet.SignedMessage> certificates, List<Scalar> received) {
        var secret = received.stream()
                .reduce(seat.valueFor(seat.index(), Ceremony.digestOf(certificates)), Scalar::plus);
        var publicKey = TrusteeSeat.publicKey(secret);
        var knowledge = ProveKnowledge.prove(
                secret,
                commitment -> Challenge.ofKnowledge(publicKey, commitment),
                () -> seat.derive("knowledge|" + publicKey));
        return new Share(
                secret,
                new ThresholdSet.VerificationKey(
                        publicKey, knowledge, seat.sign(publicKey.toString()), Optional.empty()));
    }
}
