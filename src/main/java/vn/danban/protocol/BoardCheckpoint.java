package vn.danban.protocol;

import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §5.1 — The board's signed word on how far a vote's log had come. Whoever keeps one can prove to anybody that the
 * log was cut back or rewritten, when a later archive has another event at this height, or none.
 *
 * @param vote the election
 * @param height of the newest event, from 0
 * @param event digest of that event, which fixes all events before it
 * @param signature 128 lower-case hexadecimal digits
 */
public record BoardCheckpoint(ElectionUuid vote, int height, Digest event, String signature) {
    private static final String DOMAIN = "danban-checkpoint|";

    public static BoardCheckpoint sign(BoardKey.Private key, ElectionUuid vote, int height, Digest event) {
        return new BoardCheckpoint(vote, height, event, key.signText(DOMAIN + unsigned(vote, height, event) + "}"));
    }

    /** @throws ProtocolException unless the key signed exactly this checkpoint */
    public void verify(BoardKey key) {
        key.verifyText(DOMAIN + unsigned(vote, height, event) + "}", signature);
    }

    /** Reads what {@link #json} wrote, and nothing else. */
    public static BoardCheckpoint parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var vote = new ElectionUuid(json.expect("{\"vote\":").plainString());
        var height = json.expect(",\"height\":").number();
        var event = Digest.parseHex(json.expect(",\"event\":").plainString());
        var signature = json.expect(",\"signature\":").plainString();
        json.expect("}").end();
        return new BoardCheckpoint(vote, height, event, signature);
    }

    public String json() {
        return unsigned(vote, height, event) + ",\"signature\":\"" + signature + "\"}";
    }

    private static String unsigned(ElectionUuid vote, int height, Digest event) {
        return "{\"vote\":\"" + vote + "\",\"height\":" + height + ",\"event\":\"" + event + "\"";
    }
}
