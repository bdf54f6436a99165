package vn.danban.protocol.archive;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.protocol.format.Digest;

/**
 * Format §8 — An archive as {@link ArchiveReader} found it: an unbroken chain with exactly the data its events need.
 * Contents are not judged yet.
 */
public record Archive(Instant timestamp, List<Entry> entries) {
    /**
     * An event with its data, in the order of {@link EventType}.
     *
     * @param digest the event's digest; the head of the chain when it is the last
     */
    public record Entry(Event event, Digest digest, List<byte[]> data) {
        /** The last of the data, which the event names. */
        public byte[] payload() {
            return data.getLast();
        }
    }

    public Archive {
        entries = List.copyOf(entries);
    }

    public Stream<Entry> entries(EventType type) {
        return entries.stream().filter(entry -> entry.event.type() == type);
    }

    public Entry head() {
        return entries.getLast();
    }
}
