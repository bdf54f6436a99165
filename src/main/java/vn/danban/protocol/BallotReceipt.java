package vn.danban.protocol;

import java.util.HexFormat;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §5 — The board's signed promise that a ballot is on it. A voter who holds one can prove to anybody that the
 * ballot was taken away if the published archive lacks it.
 *
 * @param vote the election
 * @param ballot digest of the whole ballot; as base64 it is the tracker a voter keeps
 * @param height place of the ballot's event in the chain
 * @param event digest of that event, which fixes all events before it
 * @param signature 128 lower-case hexadecimal digits
 */
public record BallotReceipt(ElectionUuid vote, Digest ballot, int height, Digest event, String signature) {
    private static final String DOMAIN = "danban-receipt|";

    /** @throws ProtocolException {@link ReceiptFault#SIGNATURE_MALFORMED} */
    public BallotReceipt {
        if (!signature.matches("[0-9a-f]{128}")) {
            throw new ProtocolException(ReceiptFault.SIGNATURE_MALFORMED, signature);
        }
    }

    public static BallotReceipt sign(BoardKey.Private key, ElectionUuid vote, Digest ballot, int height, Digest event) {
        var signature = key.sign(signedBytes(vote, ballot, height, event));
        return new BallotReceipt(vote, ballot, height, event, HexFormat.of().formatHex(signature));
    }

    /** @throws ProtocolException {@link ReceiptFault#BAD_SIGNATURE} unless the key signed exactly this receipt */
    public void verify(BoardKey key) {
        if (!key.accepts(
                signedBytes(vote, ballot, height, event), HexFormat.of().parseHex(signature))) {
            throw new ProtocolException(ReceiptFault.BAD_SIGNATURE, json());
        }
    }

    public static BallotReceipt parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var vote = new ElectionUuid(json.expect("{\"vote\":").plainString());
        var ballot = Digest.parseBase64(json.expect(",\"ballot\":").plainString());
        var height = json.expect(",\"height\":").number();
        var event = Digest.parseHex(json.expect(",\"event\":").plainString());
        var signature = json.expect(",\"signature\":").plainString();
        json.expect("}").end();
        return new BallotReceipt(vote, ballot, height, event, signature);
    }

    public String json() {
        return unsigned(vote, ballot, height, event) + ",\"signature\":\"" + signature + "\"}";
    }

    private static byte[] signedBytes(ElectionUuid vote, Digest ballot, int height, Digest event) {
        return CanonicalJson.bytes(DOMAIN + unsigned(vote, ballot, height, event) + "}");
    }

    private static String unsigned(ElectionUuid vote, Digest ballot, int height, Digest event) {
        return "{\"vote\":\"" + vote + "\",\"ballot\":\"" + ballot.base64() + "\",\"height\":" + height
                + ",\"event\":\"" + event + "\"";
    }
}
