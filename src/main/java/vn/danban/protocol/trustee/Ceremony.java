package vn.danban.protocol.trustee;

import java.util.List;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §3.2 — One making of a threshold set: of {@code size} trustees of a vote, {@code needed} will suffice.
 *
 * @param attempt 1 for the first set of the vote; one more each time the team begins again
 */
public record Ceremony(ElectionUuid vote, int attempt, int size, int needed) {
    public static final int LEAST_TRUSTEES = 3;
    public static final int MOST_TRUSTEES = 7;

    /** @throws ProtocolException {@link FormatFault#OUT_OF_RANGE} */
    public Ceremony {
        if (attempt < 1 || !suffices(needed, size)) {
            throw new ProtocolException(FormatFault.OUT_OF_RANGE, needed + " of " + size + ", attempt " + attempt);
        }
    }

    /**
     * More than half, so that any two groups that suffice have a member in common: who decrypted one set of ballots is
     * asked again before a second one is opened, and refuses.
     */
    public static int majority(int size) {
        return size / 2 + 1;
    }

    /** Whether {@code needed} of {@code size} is a set of ours. */
    public static boolean suffices(int needed, int size) {
        return size >= LEAST_TRUSTEES && size <= MOST_TRUSTEES && needed >= majority(size) && needed <= size;
    }

    /** What distinguishes this ceremony from all others, for trustee {@code index}; begins whatever is derived or bound. */
    public String place(int index) {
        return vote + "|" + attempt + "|" + size + "|" + needed + "|" + index;
    }

    /** The beginning of the certificate of trustee {@code index} (Format §2.3). */
    public String certificateStart(int index) {
        return certificateStart(size, needed, index);
    }

    static String certificateStart(int size, int needed, int index) {
        return "{\"context\":{\"group\":\"Ed25519\",\"size\":" + size + ",\"threshold\":" + needed + ",\"index\":" + index
                + "},\"verification\":";
    }

    /** The text that binds a certificate to this ceremony; the format's own context names no vote. */
    public String binding(int index, ThresholdSet.SignedMessage certificate) {
        return "danban-certificate|" + place(index) + "|" + certificate.message();
    }

    /** The digest of all certificates: it fixes among whom, and for which keys, shares are exchanged. */
    public static Digest digestOf(List<ThresholdSet.SignedMessage> certificates) {
        return Digest.of(CanonicalJson.array(certificates, ThresholdSet.SignedMessage::json));
    }

    /** The text a trustee signs over all certificates and the own coefficients (Format §2.3, step 3). */
    public static String wholeSet(List<ThresholdSet.SignedMessage> certificates, List<?> powers) {
        return "certs_sig|{\"certs\":" + CanonicalJson.array(certificates, ThresholdSet.SignedMessage::json)
                + ",\"coefexps\":" + CanonicalJson.array(powers, power -> "\"" + power + "\"") + "}";
    }

    /** What the share of {@code from} for {@code to} is bound to: this vote, this attempt, these certificates. */
    public String shareContext(int from, int to, Digest certificates) {
        return "danban-share|" + place(from) + "|" + to + "|" + certificates;
    }
}
