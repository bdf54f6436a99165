package vn.danban.protocol;

import java.util.List;
import java.util.stream.Collectors;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.Scalar;

/** Format §§2, 4, 6 — What each proof hashes, written once for those who make proofs and those who check them. */
public final class Challenge {
    private Challenge() {}

    /** Format §2.2 — knowledge of a trustee's secret key. */
    public static Scalar ofKnowledge(Element publicKey, Element commitment) {
        return Scalar.hash("pok|Ed25519|" + publicKey + "|" + commitment);
    }

    /** Protocol §3 — the same knowledge, for one election only. */
    public static Scalar ofPossession(ElectionUuid election, Element publicKey, Element commitment) {
        return Scalar.hash("danban-trustee|" + election + "|" + publicKey + "|" + commitment);
    }

    /** Format §4 — signature of a ballot; {@code ballot} is the digest of the ballot without its signature. */
    public static Scalar ofSignature(Digest ballot, Element commitment) {
        return Scalar.hash("sig|" + ballot.base64() + "|" + commitment);
    }

    /** Format §4 — disjunctive proofs; commitments A₀, B₀, A₁, B₁ … in order. */
    public static Scalar ofDisjunction(String prefix, List<Element> commitments) {
        return Scalar.hash(prefix + commitments.stream().map(Element::toString).collect(Collectors.joining(",")));
    }

    /** Format §6 — decryption of one ciphertext. */
    public static Scalar ofDecryption(Digest fingerprint, Element publicKey, Element onGenerator, Element onAlpha) {
        return Scalar.hash("decrypt|" + fingerprint.base64() + "|" + publicKey + "|" + onGenerator + "," + onAlpha);
    }

    /** Format §2.3 — signature of a text by a trustee of a threshold set. */
    public static Scalar ofMessage(String message, Element commitment) {
        return Scalar.hash("sigmsg|" + message + "|" + commitment);
    }

    /** S₀ of format §4: the part all proofs of a ballot share. It binds them to the election and to the credential. */
    public static String context(Election election, Element credential) {
        return election.fingerprint().base64() + "|" + credential;
    }

    /** S of format §4: the context and every ciphertext of one question. */
    public static String context(Election election, Element credential, List<Ciphertext> choices) {
        return choices.stream()
                .map(c -> c.alpha() + "," + c.beta())
                .collect(Collectors.joining(",", context(election, credential) + "|", ""));
    }

    public static String individualPrefix(String context, Ciphertext choice) {
        return "prove|" + context + "|" + choice.alpha() + "," + choice.beta() + "|";
    }

    public static String overallPrefix(String wholeContext, Ciphertext sum) {
        return "prove|" + wholeContext + "|" + sum.alpha() + "," + sum.beta() + "|";
    }

    public static String blankPrefix(String wholeContext) {
        return "bproof0|" + wholeContext + "|";
    }

    public static String overallWithBlankPrefix(String wholeContext) {
        return "bproof1|" + wholeContext + "|";
    }
}
