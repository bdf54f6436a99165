package vn.danban.protocol.trustee;

import java.util.List;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.group.FixedBase;
import vn.danban.protocol.group.Scalar;

/** Format §2.3, step 4 — Verify that a share is the value of its sender's polynomial at the receiver's number: g^f(j) = ∏ Aₖ^(jᵏ). */
public final class VerifyShare {
    private VerifyShare() {}

    /** @throws ProtocolException {@link TrusteeFault#BAD_SHARE} */
    public static void verify(List<Element> powers, int receiver, Scalar share) {
        if (!FixedBase.GENERATOR.power(share).equals(valueAt(powers, receiver))) {
            throw new ProtocolException(TrusteeFault.BAD_SHARE, "for trustee " + receiver);
        }
    }

    /** g^f(index) from the powers of f: Horner's rule. */
    static Element valueAt(List<Element> powers, int index) {
        var value = Element.NEUTRAL;
        for (var power : powers.reversed()) {
            value = value.power(Scalar.of(index)).multiply(power);
        }
        return value;
    }
}
