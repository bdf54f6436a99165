package vn.danban.protocol.archive;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Format §3 — The payload of the first event: which election, trustees and credentials the chain is about. */
public record SetupData(Digest election, Digest trustees, Digest credentials) {
    public static SetupData of(byte[] election, byte[] trustees, byte[] credentials) {
        return new SetupData(Digest.of(election), Digest.of(trustees), Digest.of(credentials));
    }

    public static SetupData parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var election = Digest.parseHex(json.expect("{\"election\":").plainString());
        var trustees = Digest.parseHex(json.expect(",\"trustees\":").plainString());
        var credentials = Digest.parseHex(json.expect(",\"credentials\":").plainString());
        if (json.accept(",\"credentials_certificate\":")) {
            throw new ProtocolException(FormatFault.NOT_SUPPORTED, "certificate of credentials");
        }
        json.expect("}").end();
        return new SetupData(election, trustees, credentials);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"election\":\"" + election + "\",\"trustees\":\"" + trustees
                + "\",\"credentials\":\"" + credentials + "\"}");
    }
}
