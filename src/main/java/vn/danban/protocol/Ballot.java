package vn.danban.protocol;

import java.util.List;
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
    /** The smart ballot tracker: 43 base64 characters. */
    public String tracker() {
        return digest.base64();
    }
}
