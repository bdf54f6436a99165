package vn.danban.protocol.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §8 — Reads an archive strictly: every byte is the one a writer would have written, every name is the digest of
 * its content and stands there once, every event continues the chain and has exactly its data before it. A ballot twice
 * is an event of its own and is left to whoever judges ballots.
 */
public final class ArchiveReader {
    private static final Pattern NAME = Pattern.compile("([0-9a-f]{64})\\.(data|event)\\.json");

    private static final int NAME_FIELD = 100;
    private static final String FIRST_NAME = ArchiveHeader.NAME + "\0".repeat(NAME_FIELD - ArchiveHeader.NAME.length());

    private final byte[] bytes;
    private final List<Archive.Entry> entries = new ArrayList<>();
    private final Set<Digest> data = new HashSet<>();
    private List<byte[]> pendingData = new ArrayList<>();

    private ArchiveReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** @throws ProtocolException with an {@link ArchiveFault}, or {@link FormatFault#NOT_SUPPORTED} */
    public static Archive read(byte[] bytes) {
        return new ArchiveReader(bytes).read();
    }

    private Archive read() {
        var timestamp = readHeader();
        var offset = TarEntry.BLOCK * 2;
        while (offset < bytes.length) {
            var entry = TarEntry.read(bytes, offset, timestamp);
            take(entry, offset);
            offset += entry.bytes(timestamp).length;
        }
        if (!pendingData.isEmpty() || entries.isEmpty()) {
            throw ArchiveFault.TRUNCATED.at(offset);
        }
        return new Archive(timestamp, entries);
    }

    private Instant readHeader() {
        if (bytes.length < TarEntry.BLOCK
                || !new String(bytes, 0, NAME_FIELD, StandardCharsets.ISO_8859_1).equals(FIRST_NAME)) {
            throw ArchiveFault.NOT_AN_ARCHIVE.at(0);
        }
        try {
            var timestamp = ArchiveHeader.parse(TarEntry.readUnchecked(bytes, 0).content())
                    .timestamp();
            TarEntry.read(bytes, 0, timestamp);
            return timestamp;
        } catch (ProtocolException e) {
            throw e.fault() == FormatFault.NOT_CANONICAL ? ArchiveFault.BAD_HEADER.at(0) : e;
        }
    }

    private void take(TarEntry entry, int offset) {
        var name = NAME.matcher(entry.name());
        if (!name.matches()) {
            throw ArchiveFault.BAD_NAME.at(offset);
        }
        var digest = Digest.of(entry.content());
        if (!digest.hex().equals(name.group(1))) {
            throw ArchiveFault.WRONG_DIGEST.at(offset);
        }
        if (name.group(2).equals("data")) {
            pendingData.add(entry.content());
        } else {
            takeEvent(parse(entry.content(), offset), digest, offset);
        }
    }

    private static Event parse(byte[] content, int offset) {
        try {
            return Event.parse(content);
        } catch (ProtocolException e) {
            throw e.fault() == FormatFault.NOT_SUPPORTED ? e : ArchiveFault.BAD_EVENT.at(offset);
        }
    }

    private void takeEvent(Event event, Digest digest, int offset) {
        var parent = entries.isEmpty()
                ? Optional.<Digest>empty()
                : Optional.of(entries.getLast().digest());
        if (!event.parent().equals(parent) || event.height() != entries.size()) {
            throw ArchiveFault.BROKEN_CHAIN.at(offset);
        }
        var payload = pendingData.isEmpty() ? Optional.<Digest>empty() : Optional.of(Digest.of(pendingData.getLast()));
        if (!event.type().needs(pendingData.size()) || !event.payload().equals(payload)) {
            throw ArchiveFault.WRONG_DATA.at(offset);
        }
        var areNew = pendingData.stream().map(Digest::of).filter(data::add).count() == pendingData.size();
        if (!areNew && event.type() != EventType.BALLOT) {
            throw ArchiveFault.NAME_TWICE.at(offset);
        }
        entries.add(new Archive.Entry(event, digest, List.copyOf(pendingData)));
        pendingData = new ArrayList<>();
    }
}
