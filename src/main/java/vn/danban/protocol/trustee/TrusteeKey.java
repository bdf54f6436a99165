package vn.danban.protocol.trustee;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.2 — A single trustee's public key X = gˣ with the proof that somebody knows x. Without it, the last trustee
 * could cancel the others' keys.
 */
public record TrusteeKey(Element publicKey, Proof knowledge, Optional<String> name) implements Trustee {
    /** @throws ProtocolException {@link FormatFault#ELEMENT_NEUTRAL} */
    public TrusteeKey {
        if (publicKey.isNeutral()) {
            throw new ProtocolException(FormatFault.ELEMENT_NEUTRAL, "as trustee key");
        }
    }

    static TrusteeKey read(CanonicalJson.Reader json) {
        var knowledge = Proof.read(json.expect("{\"pok\":"));
        var publicKey = Element.decode(json.expect(",\"public_key\":").plainString());
        Optional<String> name = json.accept(",\"name\":") ? Optional.of(json.string()) : Optional.empty();
        json.expect("}");
        return new TrusteeKey(publicKey, knowledge, name);
    }

    /** Reads {@code {"pok":…,"public_key":…}} strictly; the proof is checked by {@link VerifyTrusteeKey}. */
    public static TrusteeKey parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var key = read(json);
        json.end();
        return key;
    }

    public String json() {
        return "{\"pok\":" + knowledge.json() + ",\"public_key\":\"" + publicKey + "\""
                + name.map(text -> ",\"name\":" + CanonicalJson.quote(text)).orElse("") + "}";
    }

    @Override
    public List<Element> verificationKeys() {
        return List.of(publicKey);
    }

    @Override
    public int needed() {
        return 1;
    }

    @Override
    public Element combine(Map<Integer, Element> factors) {
        return factors.get(1);
    }
}
