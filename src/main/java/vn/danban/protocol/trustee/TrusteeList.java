package vn.danban.protocol.trustee;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.3 — All trustees of an election. Owners are numbered from 1 through the list: a single trustee counts one,
 * a threshold set its members.
 */
public record TrusteeList(List<Trustee> trustees) {
    public TrusteeList {
        trustees = List.copyOf(trustees);
    }

    /** Reads a list strictly; proofs are checked elsewhere. */
    public static TrusteeList parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var trustees = json.array(TrusteeList::readTrustee);
        json.end();
        return new TrusteeList(trustees);
    }

    private static Trustee readTrustee(CanonicalJson.Reader json) {
        if (json.accept("[\"Pedersen\",")) {
            var set = ThresholdSet.read(json);
            json.expect("]");
            return set;
        }
        var key = TrusteeKey.read(json.expect("[\"Single\","));
        json.expect("]");
        return key;
    }

    public byte[] bytes() {
        return CanonicalJson.bytes(
                CanonicalJson.array(trustees, trustee -> "[\"" + kind(trustee) + "\"," + trustee.json() + "]"));
    }

    private static String kind(Trustee trustee) {
        return switch (trustee) {
            case TrusteeKey _ -> "Single";
            case ThresholdSet _ -> "Pedersen";
        };
    }

    /** y: the product of all trustees' keys. */
    public Element electionKey() {
        return Element.product(trustees.stream().map(Trustee::publicKey).toList());
    }

    /** How many partial decryptions suffice, when they are of the right owners. */
    public int needed() {
        return trustees.stream().mapToInt(Trustee::needed).sum();
    }

    /** Verification keys in the order of owners; owner k is at k − 1. */
    public List<Element> verificationKeys() {
        return trustees.stream()
                .flatMap(trustee -> trustee.verificationKeys().stream())
                .toList();
    }

    /** @throws ProtocolException {@link TrusteeFault#UNKNOWN_OWNER} */
    public Element verificationKey(int owner) {
        var keys = verificationKeys();
        if (owner < 1 || owner > keys.size()) {
            throw new ProtocolException(TrusteeFault.UNKNOWN_OWNER, "owner " + owner + " of " + keys.size());
        }
        return keys.get(owner - 1);
    }

    /**
     * Format §6 — The product αˣ of all shares from factors by owner.
     *
     * @throws ProtocolException {@link TrusteeFault#MISSING_DECRYPTION} when a share has too few owners among them
     */
    public Element combine(Map<Integer, Element> factors) {
        var shares = new ArrayList<Element>();
        var first = 1;
        for (var trustee : trustees) {
            var own = new TreeMap<Integer, Element>();
            for (var k = 1; k <= trustee.verificationKeys().size() && own.size() < trustee.needed(); k++) {
                if (factors.containsKey(first + k - 1)) {
                    own.put(k, factors.get(first + k - 1));
                }
            }
            if (own.size() < trustee.needed()) {
                throw new ProtocolException(
                        TrusteeFault.MISSING_DECRYPTION,
                        own.size() + " of " + trustee.needed() + " from owner " + first + " on");
            }
            shares.add(trustee.combine(own));
            first += trustee.verificationKeys().size();
        }
        return Element.product(shares);
    }
}
