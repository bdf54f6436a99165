package vn.danban.protocol.sealing;

import java.nio.charset.StandardCharsets;
import vn.danban.protocol.group.Scalar;

/**
 * Dishonest voters' work for tests: whatever stands in the ballot, its signature is made again with the voter's own
 * key.
 */
public final class Forging {
    private Forging() {}

    public static byte[] signAgain(byte[] ballot, Scalar signingKey, RandomScalars random) {
        var text = new String(ballot, StandardCharsets.UTF_8);
        return SealBallot.sign(text.substring(0, text.indexOf(",\"signature\":")), signingKey, random);
    }
}
