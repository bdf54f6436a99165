package vn.danban.protocol.statement;

import vn.danban.protocol.BoardKey;
import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §7.2 — The house's signed word that an opinion is in the box. Whoever handed it in can prove with it, and with the
 * statement, that the opinion was left out of the list published after the vote, or changed.
 *
 * @param vote      the vote it is about
 * @param statement SHA-256 of the signed statement's bytes
 * @param signature 128 lower-case hexadecimal digits
 */
public record OpinionReceipt(ElectionUuid vote, Digest statement, String signature) {
    private static final String DOMAIN = "danban-opinion-receipt|";

    /** The same bytes each time: the signature is deterministic (RFC 8032). */
    public static OpinionReceipt sign(BoardKey.Private key, ElectionUuid vote, Digest statement) {
        return new OpinionReceipt(vote, statement, key.signText(DOMAIN + unsigned(vote, statement) + "}"));
    }

    /** @throws ProtocolException unless the key signed exactly this receipt */
    public void verify(BoardKey key) {
        key.verifyText(DOMAIN + unsigned(vote, statement) + "}", signature);
    }

    public static OpinionReceipt parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var vote = new ElectionUuid(json.expect("{\"opinion_on\":").plainString());
        var statement = Digest.parseHex(json.expect(",\"statement\":").plainString());
        var signature = json.expect(",\"signature\":").plainString();
        json.expect("}").end();
        return new OpinionReceipt(vote, statement, signature);
    }

    public String json() {
        return unsigned(vote, statement) + ",\"signature\":\"" + signature + "\"}";
    }

    private static String unsigned(ElectionUuid vote, Digest statement) {
        return "{\"opinion_on\":\"" + vote + "\",\"statement\":\"" + statement.hex() + "\"";
    }
}
