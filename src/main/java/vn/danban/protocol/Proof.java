package vn.danban.protocol;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Scalar;

/**
 * Format §1 — A Schnorr proof, or one branch of a disjunctive one: the commitments are recomputed from it and compared
 * through the hash.
 */
public record Proof(Scalar challenge, Scalar response) {
    public static Proof read(CanonicalJson.Reader json) {
        var challenge = Scalar.parse(json.expect("{\"challenge\":").plainString());
        var response = Scalar.parse(json.expect(",\"response\":").plainString());
        json.expect("}");
        return new Proof(challenge, response);
    }

    public static Proof parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var proof = read(json);
        json.end();
        return proof;
    }

    public String json() {
        return "{\"challenge\":\"" + challenge + "\",\"response\":\"" + response + "\"}";
    }
}
