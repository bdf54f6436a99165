package vn.danban.protocol.tally;

import java.util.List;
import vn.danban.protocol.Proof;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.group.Element;

/**
 * Format §6 — One trustee's part in opening the tally: for each ciphertext αˣ and the proof that it was made with the
 * trustee's key.
 */
public record PartialDecryption(List<List<Element>> factors, List<List<Proof>> proofs) {
    public PartialDecryption {
        factors = factors.stream().map(List::copyOf).toList();
        proofs = proofs.stream().map(List::copyOf).toList();
    }

    public static PartialDecryption parse(byte[] bytes) {
        var json = new CanonicalJson.Reader(bytes);
        var factors = json.expect("{\"decryption_factors\":")
                .array(row -> row.array(item -> Element.decode(item.plainString())));
        var proofs = json.expect(",\"decryption_proofs\":").array(row -> row.array(Proof::read));
        json.expect("}").end();
        return new PartialDecryption(factors, proofs);
    }

    public byte[] bytes() {
        return CanonicalJson.bytes(
                "{\"decryption_factors\":" + EncryptedTally.matrix(factors, factor -> "\"" + factor + "\"")
                        + ",\"decryption_proofs\":" + EncryptedTally.matrix(proofs, Proof::json) + "}");
    }
}
