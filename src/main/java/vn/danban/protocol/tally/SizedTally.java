package vn.danban.protocol.tally;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * Format §5 — The encrypted tally by its digest, and how much went into it.
 *
 * @param numTallied  ballots counted, one per credential
 * @param totalWeight sum of their weights
 */
public record SizedTally(int numTallied, long totalWeight, Digest encryptedTally) {
    public static SizedTally parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var numTallied = json.expect("{\"num_tallied\":").number();
        var totalWeight = json.expect(",\"total_weight\":").weight();
        var encryptedTally =
                Digest.parseHex(json.expect(",\"encrypted_tally\":").plainString());
        json.expect("}").end();
        return new SizedTally(numTallied, totalWeight, encryptedTally);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"num_tallied\":" + numTallied + ",\"total_weight\":"
                + CanonicalJson.weight(totalWeight) + ",\"encrypted_tally\":\"" + encryptedTally + "\"}");
    }
}
