package vn.danban.protocol.trustee;

import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/**
 * Format §2.3 — Verify a threshold set: every trustee signed a certificate for exactly this set, its polynomial and all
 * certificates; the key of each share is the value of all polynomials at the trustee's number, and its owner proves to
 * know the secret.
 */
final class VerifyThresholdSet {
    private final ThresholdSet set;
    private final List<List<Element>> coefficients;

    private VerifyThresholdSet(ThresholdSet set) {
        this.set = set;
        coefficients = IntStream.range(0, set.coefficients().size())
                .mapToObj(set::coefficientsOf)
                .toList();
    }

    /**
     * @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET} or {@link TrusteeFault#BAD_PROOF_OF_KNOWLEDGE}
     */
    static void verify(ThresholdSet set) {
        var verification = new VerifyThresholdSet(set);
        for (var i = 0; i < set.certificates().size(); i++) {
            require(verification.coefficients.get(i).size() == set.needed(), "number of coefficients", i);
        }
        for (var i = 0; i < set.certificates().size(); i++) {
            verification.verify(i);
        }
    }

    private void verify(int i) {
        var certificate = set.certificates().get(i);
        var signer = readSigner(certificate.message(), i + 1);
        requireSigned(signer, certificate.message(), certificate.signature(), "certificate", i);
        requireSigned(
                signer,
                set.coefficients().get(i).message(),
                set.coefficients().get(i).signature(),
                "coefficients",
                i);
        requireSigned(signer, wholeSet(i), set.signatures().get(i), "signature over the set", i);
        var key = set.verificationList().get(i);
        require(key.publicKey().equals(shareOf(i + 1)), "verification key", i);
        VerifyTrusteeKey.verify(key.publicKey(), key.knowledge());
        requireSigned(signer, key.publicKey().toString(), key.signature(), "signature over the verification key", i);
    }

    /** The signing key of a certificate that is for this place in this set. */
    private Element readSigner(String message, int index) {
        var json = new CanonicalJson.Reader(CanonicalJson.bytes(message));
        json.expect("{\"context\":{\"group\":\"Ed25519\",\"size\":"
                + set.certificates().size() + ",\"threshold\":" + set.needed() + ",\"index\":" + index
                + "},\"verification\":");
        var signer = Element.decode(json.plainString());
        Element.decode(json.expect(",\"encryption\":").plainString());
        json.expect("}").end();
        return signer;
    }

    private String wholeSet(int i) {
        return "certs_sig|{\"certs\":" + set.certificatesJson() + ",\"coefexps\":"
                + CanonicalJson.array(coefficients.get(i), power -> "\"" + power + "\"") + "}";
    }

    /** The product over all trustees and powers k of A^(index^k): Horner's rule on the product of the polynomials. */
    private Element shareOf(int index) {
        var value = Element.NEUTRAL;
        for (var k = set.needed() - 1; k >= 0; k--) {
            var power = k;
            value = value.power(Scalar.of(index))
                    .multiply(Element.product(
                            coefficients.stream().map(own -> own.get(power)).toList()));
        }
        return value;
    }

    private static void requireSigned(Element signer, String message, Proof signature, String what, int i) {
        require(
                Challenge.ofMessage(message, VerifyTrusteeKey.commitment(signer, signature))
                        .equals(signature.challenge()),
                what,
                i);
    }

    private static void require(boolean holds, String what, int i) {
        if (!holds) {
            throw new ProtocolException(TrusteeFault.BAD_THRESHOLD_SET, what + " of trustee " + (i + 1));
        }
    }
}
