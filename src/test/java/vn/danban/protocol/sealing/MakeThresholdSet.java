package vn.danban.protocol.sealing;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import vn.danban.protocol.Challenge;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/**
 * Format §2.3 — A threshold set with all its secrets, for tests: every member's part in one place, which is what a real
 * ceremony must never be. {@link #json} writes whatever the parts are by then, so that a test can spoil one of them and
 * have the rest signed again.
 */
public final class MakeThresholdSet {
    public final int needed;
    public final List<Member> members;
    private final RandomScalars random;

    /** One member's secrets: the key that signs, the polynomial, constant term first. */
    public static final class Member {
        public final Scalar signingKey;
        public final Scalar decryptionKey;
        public final List<Scalar> polynomial;

        private Member(Scalar signingKey, Scalar decryptionKey, List<Scalar> polynomial) {
            this.signingKey = signingKey;
            this.decryptionKey = decryptionKey;
            this.polynomial = polynomial;
        }
    }

    public MakeThresholdSet(int needed, int size, RandomScalars random) {
        this.needed = needed;
        this.random = random;
        members = IntStream.range(0, size)
                .mapToObj(_ -> new Member(
                        random.next(),
                        random.next(),
                        IntStream.range(0, needed).mapToObj(_ -> random.next()).toList()))
                .toList();
    }

    /** The secret of member {@code index}'s share, from 1: the sum of all polynomials there. */
    public Scalar share(int index) {
        var x = Scalar.of(index);
        var sum = Scalar.ZERO;
        for (var member : members) {
            var value = Scalar.ZERO;
            for (var coefficient : member.polynomial.reversed()) {
                value = value.times(x).plus(coefficient);
            }
            sum = sum.plus(value);
        }
        return sum;
    }

    /** The members' certificates as they should be. */
    public List<String> certificates() {
        return IntStream.rangeClosed(1, members.size()).mapToObj(this::certificate).toList();
    }

    public String certificate(int index) {
        var member = members.get(index - 1);
        return "{\"context\":{\"group\":\"Ed25519\",\"size\":" + members.size() + ",\"threshold\":" + needed
                + ",\"index\":" + index + "},\"verification\":\"" + power(member.signingKey) + "\",\"encryption\":\""
                + power(member.decryptionKey) + "\"}";
    }

    /** The powers of each polynomial as they should be. */
    public List<List<Element>> coefficients() {
        return members.stream()
                .map(member -> member.polynomial.stream()
                        .map(MakeThresholdSet::power)
                        .toList())
                .toList();
    }

    /** The keys of the shares as they should be. */
    public List<Element> verificationKeys() {
        return IntStream.rangeClosed(1, members.size())
                .mapToObj(i -> power(share(i)))
                .toList();
    }

    public String json() {
        return json(certificates(), coefficients(), verificationKeys());
    }

    /** The set with these parts, each signed by the member whose part it is. */
    public String json(List<String> certificates, List<List<Element>> coefficients, List<Element> keys) {
        var certs = signedAll(certificates);
        var powers = coefficients.stream().map(MakeThresholdSet::array).toList();
        var coefexps = signedAll(
                powers.stream().map(list -> "{\"coefexps\":" + list + "}").toList());
        var signatures = new ArrayList<String>();
        var verification = new ArrayList<String>();
        for (var i = 0; i < members.size(); i++) {
            signatures.add(sign(i, "certs_sig|{\"certs\":" + certs + ",\"coefexps\":" + powers.get(i) + "}")
                    .json());
            verification.add(verificationKey(i, keys.get(i)));
        }
        return "{\"threshold\":" + needed + ",\"certs\":" + certs + ",\"coefexps\":" + coefexps + ",\"signatures\":"
                + CanonicalJson.array(signatures, text -> text) + ",\"verification_keys\":"
                + CanonicalJson.array(verification, text -> text) + "}";
    }

    private String verificationKey(int i, Element key) {
        var knowledge =
                ProveKnowledge.prove(share(i + 1), commitment -> Challenge.ofKnowledge(key, commitment), random);
        return "{\"pok\":" + knowledge.json() + ",\"public_key\":\"" + key + "\",\"signature\":"
                + sign(i, key.toString()).json() + "}";
    }

    private String signedAll(List<String> messages) {
        return CanonicalJson.array(
                IntStream.range(0, messages.size()).boxed().toList(),
                i -> "{\"message\":" + CanonicalJson.quote(messages.get(i)) + ",\"signature\":"
                        + sign(i, messages.get(i)).json() + "}");
    }

    private Proof sign(int i, String message) {
        return ProveKnowledge.prove(
                members.get(i).signingKey, commitment -> Challenge.ofMessage(message, commitment), random);
    }

    private static String array(List<Element> powers) {
        return CanonicalJson.array(powers, power -> "\"" + power + "\"");
    }

    private static Element power(Scalar exponent) {
        return FixedBase.GENERATOR.power(exponent);
    }
}
