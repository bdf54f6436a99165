package vn.danban.protocol.tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.group.Element;
import vn.danban.protocol.trustee.TrusteeFault;
import vn.danban.protocol.trustee.TrusteeList;

/** Format §7 — From the partial decryptions, one per owner, to gᵐ = β/F for each ciphertext. */
final class DecryptTally {
    private DecryptTally() {}

    /** @throws ProtocolException {@link TrusteeFault#MISSING_DECRYPTION} */
    static List<List<Element>> decrypt(
            TrusteeList trustees, EncryptedTally tally, Map<Integer, PartialDecryption> decryptions) {
        var powers = new ArrayList<List<Element>>();
        for (var i = 0; i < tally.ciphertexts().size(); i++) {
            var row = new ArrayList<Element>();
            for (var j = 0; j < tally.ciphertexts().get(i).size(); j++) {
                var factors = new HashMap<Integer, Element>();
                for (var decryption : decryptions.entrySet()) {
                    factors.put(
                            decryption.getKey(),
                            decryption.getValue().factors().get(i).get(j));
                }
                row.add(tally.ciphertexts().get(i).get(j).beta().divide(trustees.combine(factors)));
            }
            powers.add(row);
        }
        return powers;
    }
}
