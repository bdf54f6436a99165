package vn.danban.protocol.tally;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * Format §6 — Whose partial decryption it is: the trustee's number, from 1, and the digest of the partial decryption.
 */
public record OwnedDecryption(int owner, Digest payload) {
    public static OwnedDecryption parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var owner = json.expect("{\"owner\":").number();
        var payload = Digest.parseHex(json.expect(",\"payload\":").plainString());
        json.expect("}").end();
        return new OwnedDecryption(owner, payload);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"owner\":" + owner + ",\"payload\":\"" + payload + "\"}");
    }
}
