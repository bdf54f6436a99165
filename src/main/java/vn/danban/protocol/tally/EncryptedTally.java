package vn.danban.protocol.tally;

import java.util.List;
import java.util.function.Function;
import vn.danban.protocol.Ciphertext;
import vn.danban.protocol.format.CanonicalJson;

/** Format §5 — The product of all counted ballots: one ciphertext per question and choice. */
public record EncryptedTally(List<List<Ciphertext>> ciphertexts) {
    public EncryptedTally {
        ciphertexts = ciphertexts.stream().map(List::copyOf).toList();
    }

    public static EncryptedTally parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var tally = new EncryptedTally(json.array(question -> question.array(Ciphertext::read)));
        json.end();
        return tally;
    }

    public byte[] bytes() {
        return CanonicalJson.bytes(matrix(ciphertexts, Ciphertext::json));
    }

    static <T> String matrix(List<List<T>> rows, Function<? super T, String> write) {
        return CanonicalJson.array(rows, row -> CanonicalJson.array(row, write));
    }
}
