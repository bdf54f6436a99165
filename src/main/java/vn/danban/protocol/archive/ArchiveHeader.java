package vn.danban.protocol.archive;

import java.time.Instant;
import vn.danban.protocol.format.CanonicalJson;

/** Format §8 — The first entry: the format's version and the time, in whole seconds, that every tar header repeats. */
record ArchiveHeader(Instant timestamp) {
    static final String NAME = "BELENIOS";
    private static final long LARGEST = 0_77777777777L;

    static ArchiveHeader parse(byte[] content) {
        var json = new CanonicalJson.Reader(content);
        var seconds = json.expect("{\"version\":1,\"timestamp\":").plainString();
        json.expect("}").end();
        if (!seconds.matches("0|[1-9][0-9]{0,10}") || Long.parseLong(seconds) > LARGEST) {
            throw ArchiveFault.BAD_HEADER.at(0);
        }
        return new ArchiveHeader(Instant.ofEpochSecond(Long.parseLong(seconds)));
    }

    byte[] content() {
        return CanonicalJson.bytes("{\"version\":1,\"timestamp\":\"" + timestamp.getEpochSecond() + "\"}");
    }
}
