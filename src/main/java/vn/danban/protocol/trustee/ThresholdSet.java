package vn.danban.protocol.trustee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/**
 * Format §2.3 — A set of n trustees ("Pedersen") of whom {@code needed} suffice. What the parts must have to
 * do with each other is checked by {@link VerifyThresholdSet}; how ours come about is told in Protocol §3.2.
 *
 * @param certificates one per trustee, signed
 * @param coefficients the powers g^a of each trustee's polynomial, signed
 * @param signatures of each trustee over all certificates and the own coefficients
 * @param verificationList the key of each trustee's share, in order
 */
public record ThresholdSet(
        int needed,
        List<SignedMessage> certificates,
        List<SignedMessage> coefficients,
        List<Proof> signatures,
        List<VerificationKey> verificationList)
        implements Trustee {
    /** The work of checking a set grows with the third power of its size. */
    private static final int MOST = 100;

    /** A text and the signature under it. */
    public record SignedMessage(String message, Proof signature) {
        public static SignedMessage read(CanonicalJson.Reader json) {
            var message = json.expect("{\"message\":").string();
            var signature = Proof.read(json.expect(",\"signature\":"));
            json.expect("}");
            return new SignedMessage(message, signature);
        }

        public String json() {
            return "{\"message\":" + CanonicalJson.quote(message) + ",\"signature\":" + signature.json() + "}";
        }
    }

    /**
     * The public key of one share, proof of knowledge included, and its owner's signature.
     *
     * @param name the owner's, in words; nobody signed it
     */
    public record VerificationKey(Element publicKey, Proof knowledge, Proof signature, Optional<String> name) {
        public static VerificationKey read(CanonicalJson.Reader json) {
            var knowledge = Proof.read(json.expect("{\"pok\":"));
            var publicKey = Element.decode(json.expect(",\"public_key\":").plainString());
            var signature = Proof.read(json.expect(",\"signature\":"));
            Optional<String> name = json.accept(",\"name\":") ? Optional.of(json.string()) : Optional.empty();
            json.expect("}");
            return new VerificationKey(publicKey, knowledge, signature, name);
        }

        public VerificationKey named(String owner) {
            return new VerificationKey(publicKey, knowledge, signature, Optional.of(owner));
        }

        public String json() {
            return "{\"pok\":" + knowledge.json() + ",\"public_key\":\"" + publicKey + "\",\"signature\":"
                    + signature.json() + name.map(text -> ",\"name\":" + CanonicalJson.quote(text)).orElse("") + "}";
        }
    }

    /**
     * @throws ProtocolException {@link FormatFault#OUT_OF_RANGE} unless all lists are equally long and 1 ≤ needed ≤
     *          their length ≤ 100
     */
    public ThresholdSet {
        var sizes = Set.of(certificates.size());
        if (!sizes.equals(Set.copyOf(List.of(coefficients.size(), signatures.size(), verificationList.size())))
                || needed < 1
                || needed > certificates.size()
                || certificates.size() > MOST) {
            throw new ProtocolException(FormatFault.OUT_OF_RANGE, needed + " of " + certificates.size() + " trustees");
        }
    }

    static ThresholdSet read(CanonicalJson.Reader json) {
        var needed = json.expect("{\"threshold\":").number();
        var certificates = json.expect(",\"certs\":").array(SignedMessage::read);
        var coefficients = json.expect(",\"coefexps\":").array(SignedMessage::read);
        var signatures = json.expect(",\"signatures\":").array(Proof::read);
        var keys = json.expect(",\"verification_keys\":").array(VerificationKey::read);
        json.expect("}");
        return new ThresholdSet(needed, certificates, coefficients, signatures, keys);
    }

    @Override
    public String json() {
        return "{\"threshold\":" + needed + ",\"certs\":" + CanonicalJson.array(certificates, SignedMessage::json) + ",\"coefexps\":"
                + CanonicalJson.array(coefficients, SignedMessage::json) + ",\"signatures\":"
                + CanonicalJson.array(signatures, Proof::json) + ",\"verification_keys\":"
                + CanonicalJson.array(verificationList, VerificationKey::json) + "}";
    }

    /** The product of all constant terms. */
    @Override
    public Element publicKey() {
        return Element.product(coefficients.stream()
                .map(own -> VerifyCoefficients.powersIn(own).getFirst())
                .toList());
    }

    @Override
    public List<Element> verificationKeys() {
        return verificationList.stream().map(VerificationKey::publicKey).toList();
    }

    /** Lagrange interpolation in the exponent, at 0. */
    @Override
    public Element combine(Map<Integer, Element> factors) {
        return Element.product(factors.entrySet().stream()
                .map(factor -> factor.getValue().power(coefficientAtZero(factor.getKey(), factors.keySet())))
                .toList());
    }

    private static Scalar coefficientAtZero(int own, Set<Integer> indices) {
        var product = Scalar.ONE;
        for (var other : indices) {
            if (other != own) {
                product = product.times(Scalar.of(other))
                        .times(Scalar.of(other).minus(Scalar.of(own)).inverse());
            }
        }
        return product;
    }
}
