package vn.danban.protocol.sealing;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;

/**
 * Protocol §3.2 — A trustee at work in a ceremony. Everything secret follows from the seed, the ceremony, the trustee's
 * number and, for the polynomial, all certificates: the same step taken twice gives the same bytes, and another set of
 * people or keys gives another polynomial.
 *
 * @param seed 32 random bytes, made for this ceremony
 */
public record TrusteeSeat(Ceremony ceremony, int index, byte[] seed) {
    /** A number modulo q that nobody without the seed can tell from a random one. */
    Scalar derive(String label) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(seed, "HmacSHA512"));
            return Scalar.fromLongBytes(mac.doFinal(
                    ("danban-threshold|" + ceremony.place(index) + "|" + label).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA512", e);
        }
    }

    Scalar signingKey() {
        return derive("sign");
    }

    Scalar decryptionKey() {
        return derive("decrypt");
    }

    /** The signature of format §2.3 with a commitment that follows from seed and message. */
    Proof sign(String message) {
        return ProveKnowledge.prove(
                signingKey(),
                commitment -> Challenge.ofMessage(message, commitment),
                () -> derive("signature|" + Digest.of(message)));
    }

    ThresholdSet.SignedMessage signed(String message) {
        return new ThresholdSet.SignedMessage(message, sign(message));
    }

    /** The coefficients of f, constant term first. */
    List<Scalar> polynomial(Digest certificates) {
        return IntStream.range(0, ceremony.needed())
                .mapToObj(k -> derive("coefficient|" + certificates + "|" + k))
                .toList();
    }

    /** f(receiver). */
    Scalar valueFor(int receiver, Digest certificates) {
        var value = Scalar.ZERO;
        for (var coefficient : polynomial(certificates).reversed()) {
            value = value.times(Scalar.of(receiver)).plus(coefficient);
        }
        return value;
    }

    static Element publicKey(Scalar secret) {
        return FixedBase.GENERATOR.power(secret);
    }

    @Override
    public String toString() {
        return "seat of " + ceremony.place(index);
    }
}
