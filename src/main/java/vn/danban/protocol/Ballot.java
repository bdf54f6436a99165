package vn.danban.protocol;

import java.util.List;
import java.util.stream.Collectors;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.group.Element;

/**
 * Format §4 — What remains of a ballot once {@link VerifyBallot} has found it good; nothing else makes one.
 *
 * @param credential whose ballot it is
 * @param answers    the ciphertexts of each question
 * @param digest     SHA-256 of the whole ballot: its name in the archive and, as base64, the tracker the voter keeps
 */
public record Ballot(Element credential, List<List<Ciphertext>> answers, Digest digest) {
    /**
     * Protocol §10.2 — SHA-256 of all ciphertexts in order, each as {@code alpha,beta}, joined by commas: the same for every ballot that
     * would be opened by the same randomness, whatever its proofs and its signature.
     */
    public Digest ciphertexts() {
        return Digest.of(answers.stream().flatMap(List::stream).map(choice -> choice.alpha() + "," + choice.beta())
            .collect(Collectors.joining(",")));
    }

    /** The smart ballot tracker: 43 base64 characters. */
    public String tracker() {
        return digest.base64();
    }
}
