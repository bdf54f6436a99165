package vn.danban.protocol.sealing;

import java.util.List;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.trustee.Ceremony;
import vn.danban.protocol.trustee.ThresholdSet;

/** Format §2.3, steps 2 and 3 — Make the polynomial's public side and sign it, alone and with all certificates. */
public final class MakeCoefficients {
    public record Coefficients(ThresholdSet.SignedMessage coefficients, Proof signature) {}

    private MakeCoefficients() {}

    public static Coefficients make(TrusteeSeat seat, List<ThresholdSet.SignedMessage> certificates) {
        var powers = seat.polynomial(Ceremony.digestOf(certificates)).stream()
                .map(TrusteeSeat::publicKey)
                .toList();
        var coefficients =
                seat.signed("{\"coefexps\":" + CanonicalJson.array(powers, power -> "\"" + power + "\"") + "}");
        return new Coefficients(coefficients, seat.sign(Ceremony.wholeSet(certificates, powers)));
    }
}
