package vn.danban.protocol.archive;

import java.util.List;
import java.util.Optional;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * Format §3 — The payload of the first event: which election, trustees and credentials the chain is about.
 *
 * @param certificate of the credentials, by whoever made them; what it says is not judged, votes of ours have none
 */
public record SetupData(Digest election, Digest trustees, Digest credentials, Optional<Digest> certificate) {
    public static SetupData of(byte[] election, byte[] trustees, byte[] credentials) {
        return new SetupData(Digest.of(election), Digest.of(trustees), Digest.of(credentials), Optional.empty());
    }

    /** Of the data before the first event: three or four files, and the setup data themselves, which are left out. */
    public static SetupData of(List<byte[]> data) {
        var files = data.subList(0, data.size() - 1).stream().map(Digest::of).toList();
        return new SetupData(files.get(0), files.get(1), files.get(2), files.stream().skip(3).findFirst());
    }

    public static SetupData parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var election = Digest.parseHex(json.expect("{\"election\":").plainString());
        var trustees = Digest.parseHex(json.expect(",\"trustees\":").plainString());
        var credentials = Digest.parseHex(json.expect(",\"credentials\":").plainString());
        Optional<Digest> certificate = json.accept(",\"credentials_certificate\":")
                ? Optional.of(Digest.parseHex(json.plainString()))
                : Optional.empty();
        json.expect("}").end();
        return new SetupData(election, trustees, credentials, certificate);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"election\":\"" + election + "\",\"trustees\":\"" + trustees
                + "\",\"credentials\":\"" + credentials + "\""
                + certificate.map(digest -> ",\"credentials_certificate\":\"" + digest + "\"").orElse("") + "}");
    }
}
