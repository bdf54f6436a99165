package vn.danban.protocol.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danban.protocol.format.Digest;

/**
 * Format §8 — Writes an archive front to back. What was written never changes: a longer archive starts with the bytes
 * of every shorter one.
 */
public final class ArchiveWriter {
    private final OutputStream out;
    private final Instant timestamp;

    private ArchiveWriter(OutputStream out, Instant timestamp) {
        this.out = out;
        this.timestamp = timestamp;
    }

    /**
     * Begins an archive. The timestamp, cut to whole seconds, must be the same each time the same archive is written.
     */
    public static ArchiveWriter begin(OutputStream out, Instant timestamp) throws IOException {
        var writer = new ArchiveWriter(out, timestamp);
        out.write(new TarEntry(ArchiveHeader.NAME, new ArchiveHeader(timestamp).content()).bytes(timestamp));
        return writer;
    }

    /**
     * Appends an event with the data it needs, in the order of {@link EventType}.
     *
     * @throws IllegalArgumentException when the data are not as many as the type says or the payload is not the last of
     *          them
     */
    public void append(Event event, List<byte[]> data) throws IOException {
        if (!event.type().needs(data.size()) || !isPayload(event, data)) {
            throw new IllegalArgumentException("data do not belong to " + event);
        }
        for (var content : data) {
            out.write(new TarEntry(Digest.of(content) + ".data.json", content).bytes(timestamp));
        }
        out.write(new TarEntry(event.digest() + ".event.json", event.bytes()).bytes(timestamp));
    }

    private static boolean isPayload(Event event, List<byte[]> data) {
        return data.isEmpty() || event.payload().equals(Optional.of(Digest.of(data.getLast())));
    }
}
