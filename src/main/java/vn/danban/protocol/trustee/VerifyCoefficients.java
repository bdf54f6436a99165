package vn.danban.protocol.trustee;

import java.util.List;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;

/**
 * Format §2.3, steps 2 and 3 — Verify that a trustee signed the powers of a polynomial of the right degree, and together
 * with them all certificates.
 */
public final class VerifyCoefficients {
    private VerifyCoefficients() {}

    /**
     * @param signer the verification key of trustee {@code index}
     * @return the powers A₀ … of the polynomial, constant term first
     * @throws ProtocolException {@link TrusteeFault#BAD_THRESHOLD_SET} and those of spelling
     */
    public static List<Element> verify(
            int needed,
            int index,
            Element signer,
            List<ThresholdSet.SignedMessage> certificates,
            ThresholdSet.SignedMessage coefficients,
            Proof signature) {
        var powers = powersIn(coefficients);
        if (powers.size() != needed) {
            throw new ProtocolException(
                    TrusteeFault.BAD_THRESHOLD_SET, "number of coefficients of trustee " + index);
        }
        VerifyMessage.require(signer, coefficients.message(), coefficients.signature(), "coefficients", index);
        VerifyMessage.require(
                signer, Ceremony.wholeSet(certificates, powers), signature, "signature over the set", index);
        return powers;
    }

    static List<Element> powersIn(ThresholdSet.SignedMessage coefficients) {
        var json = new CanonicalJson.Reader(CanonicalJson.bytes(coefficients.message()));
        var powers = json.expect("{\"coefexps\":").array(item -> Element.decode(item.plainString()));
        json.expect("}").end();
        return powers;
    }
}
