package vn.danban.protocol.archive;

import java.util.Optional;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §8 — One link of the chain. It names its parent by digest, so the digest of the newest event fixes all that
 * went before.
 *
 * @param parent absent for the first event only
 * @param height 0 for the first event
 * @param payload absent for {@link EventType#END_BALLOTS} only
 */
public record Event(Optional<Digest> parent, int height, EventType type, Optional<Digest> payload) {
    /**
     * @throws ProtocolException {@link FormatFault#NOT_CANONICAL} when a field is there that must not, or is missing
     */
    public Event {
        if (parent.isEmpty() != (height == 0) || payload.isEmpty() != (type.dataEntries() == 0)) {
            throw new ProtocolException(FormatFault.NOT_CANONICAL, type + " at height " + height);
        }
    }

    /** The first event of a chain. */
    public static Event setup(Digest payload) {
        return new Event(Optional.empty(), 0, EventType.SETUP, Optional.of(payload));
    }

    /** The event after this one. */
    public Event next(EventType type, Digest payload) {
        return after(digest(), height, type, Optional.of(payload));
    }

    /** The end of voting after this event: the one event without payload. */
    public Event endBallots() {
        return after(digest(), height, EventType.END_BALLOTS, Optional.empty());
    }

    /** The event after the head of a chain, when only the head's digest and height are at hand. */
    public static Event after(Digest head, int height, EventType type, Optional<Digest> payload) {
        return new Event(Optional.of(head), height + 1, type, payload);
    }

    public static Event parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        json.expect("{");
        Optional<Digest> parent = Optional.empty();
        if (json.accept("\"parent\":")) {
            parent = Optional.of(Digest.parseHex(json.plainString()));
            json.expect(",");
        }
        var height = json.expect("\"height\":").number();
        var type = EventType.parse(json.expect(",\"type\":").plainString());
        Optional<Digest> payload =
                json.accept(",\"payload\":") ? Optional.of(Digest.parseHex(json.plainString())) : Optional.empty();
        json.expect("}").end();
        return new Event(parent, height, type, payload);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{"
                + parent.map(digest -> "\"parent\":\"" + digest + "\",").orElse("") + "\"height\":" + height
                + ",\"type\":\"" + type.written() + "\""
                + payload.map(digest -> ",\"payload\":\"" + digest + "\"").orElse("") + "}");
    }

    /** The event's name in the archive, and the parent of the next. */
    public Digest digest() {
        return Digest.of(bytes());
    }
}
