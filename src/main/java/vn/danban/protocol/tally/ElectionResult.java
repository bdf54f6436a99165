package vn.danban.protocol.tally;

import java.util.List;
import vn.danban.protocol.format.CanonicalJson;

/**
 * Format §7 — How often each choice of each question was taken, weights counted. With a blank answer, entry 0 counts
 * the blanks.
 */
public record ElectionResult(List<List<Long>> counts) {
    public ElectionResult {
        counts = counts.stream().map(List::copyOf).toList();
    }

    public static ElectionResult parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var counts = json.expect("{\"result\":").array(row -> row.array(CanonicalJson.Reader::weight));
        json.expect("}").end();
        return new ElectionResult(counts);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes("{\"result\":" + EncryptedTally.matrix(counts, CanonicalJson::weight) + "}");
    }
}
