package vn.danban.protocol.archive;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Format §8 — Reads an archive strictly: every byte is the one a writer would have written, every name is the digest of
 * its content and stands there once, every event continues the chain and has exactly its data before it. A ballot twice
 * is an event of its own and is left to whoever judges ballots.
 */
public final class ArchiveReader {
    private static final int DIGITS = 64;
    private static final String DATA = ".data.json";
    private static final String EVENT = ".event.json";
    private static final int NAME_FIELD = 100;
    private static final String FIRST_NAME = ArchiveHeader.NAME + "\0".repeat(NAME_FIELD - ArchiveHeader.NAME.length());

    private final byte[] bytes;
    private final List<Archive.Entry> entries = new ArrayList<>();
    private final Set<Digest> data = new HashSet<>();
    private List<byte[]> pendingData = new ArrayList<>();
    private List<Digest> pendingDigests = new ArrayList<>();

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
            offset += entry.length();
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
        var name = entry.name();
        var isData = name.length() == DIGITS + DATA.length() && name.endsWith(DATA);
        if (!isData && !(name.length() == DIGITS + EVENT.length() && name.endsWith(EVENT)) || !isHex(name)) {
            throw ArchiveFault.BAD_NAME.at(offset);
        }
        var digest = Digest.of(entry.content());
        if (!name.startsWith(digest.hex())) {
            throw ArchiveFault.WRONG_DIGEST.at(offset);
        }
        if (isData) {
            pendingData.add(entry.content());
            pendingDigests.add(digest);
        } else {
            takeEvent(parse(entry.content(), offset), digest, offset);
        }
    }

    private static boolean isHex(String name) {
        for (var i = 0; i < DIGITS; i++) {
            var c = name.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return true;
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
        var payload = pendingDigests.isEmpty() ? Optional.<Digest>empty() : Optional.of(pendingDigests.getLast());
        if (!event.type().needs(pendingData.size()) || !event.payload().equals(payload)) {
            throw ArchiveFault.WRONG_DATA.at(offset);
        }
        var areNew = pendingDigests.stream().filter(data::add).count() == pendingDigests.size();
        if (!areNew && event.type() != EventType.BALLOT) {
            throw ArchiveFault.NAME_TWICE.at(offset);
        }
        entries.add(new Archive.Entry(event, digest, List.copyOf(pendingData)));
        pendingData = new ArrayList<>();
        pendingDigests = new ArrayList<>();
    }
}
