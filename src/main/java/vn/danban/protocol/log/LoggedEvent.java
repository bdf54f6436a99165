package vn.danban.protocol.log;

import vn.danban.protocol.ElectionUuid;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;

/**
 * Protocol §8.1 — A leaf of the log: one event of one vote.
 *
 * @param height place of the event in the vote's own chain, from 0
 * @param event  its digest, which fixes all events of the vote before it
 */
public record LoggedEvent(ElectionUuid vote, int height, Digest event) {
    /** Reads what {@link #bytes} wrote, and nothing else. */
    public static LoggedEvent parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var vote = new ElectionUuid(json.expect("{\"vote\":").plainString());
        var height = json.expect(",\"height\":").number();
        var event = Digest.parseHex(json.expect(",\"event\":").plainString());
        json.expect("}").end();
        return new LoggedEvent(vote, height, event);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"vote\":\"" + vote + "\",\"height\":" + height + ",\"event\":\"" + event + "\"}");
    }

    public Digest leafHash() {
        return TreeHash.leaf(bytes());
    }
}
