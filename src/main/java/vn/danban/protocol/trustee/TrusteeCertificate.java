package vn.danban.protocol.trustee;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.3, step 1 — The two public keys of a trustee of a threshold set.
 *
 * @param verification checks the trustee's signatures
 * @param encryption what is sent to the trustee is sealed for it
 */
public record TrusteeCertificate(Element verification, Element encryption) {
    /** @throws ProtocolException {@link FormatFault#ELEMENT_NEUTRAL} */
    public TrusteeCertificate {
        if (verification.isNeutral() || encryption.isNeutral()) {
            throw new ProtocolException(FormatFault.ELEMENT_NEUTRAL, "in a certificate");
        }
    }

    /** Reads the text of a certificate that is for this place in a set and no other. */
    static TrusteeCertificate parse(String message, String start) {
        var json = new CanonicalJson.Reader(CanonicalJson.bytes(message));
        var verification = Element.decode(json.expect(start).plainString());
        var encryption = Element.decode(json.expect(",\"encryption\":").plainString());
        json.expect("}").end();
        return new TrusteeCertificate(verification, encryption);
    }

    public String message(String start) {
        return start + "\"" + verification + "\",\"encryption\":\"" + encryption + "\"}";
    }
}
