package vn.danban.verifier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.OwnedDecryption;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.VerifyPartialDecryption;

/** D1, D2 — The partial decryptions. */
final class CheckDecryptions {
    private CheckDecryptions() {}

    /** @return by owner */
    static Map<Integer, PartialDecryption> check(
            List<Archive.Entry> entries, Setup setup, EncryptedTally tally, Findings findings) {
        var byOwner = findings.require(Check.D1, () -> {
            var owned = new TreeMap<Integer, Archive.Entry>();
            for (var entry : entries) {
                var owner = OwnedDecryption.parse(entry.payload());
                VerifierFault.WRONG_REFERENCE.unless(
                        owner.payload().equals(Digest.of(entry.data().getFirst())),
                        "partial decryption of owner " + owner.owner());
                setup.trustees().verificationKey(owner.owner());
                VerifierFault.OWNER_TWICE.unless(owned.put(owner.owner(), entry) == null, "owner " + owner.owner());
            }
            return owned;
        });
        return findings.require(Check.D2, () -> {
            var decryptions = new TreeMap<Integer, PartialDecryption>();
            byOwner.forEach((owner, entry) -> decryptions.put(owner, verify(owner, entry, setup, tally)));
            return decryptions;
        });
    }

    private static PartialDecryption verify(int owner, Archive.Entry entry, Setup setup, EncryptedTally tally) {
        try {
            var decryption = PartialDecryption.parse(entry.data().getFirst());
            VerifyPartialDecryption.verify(
                    setup.election(), setup.trustees().verificationKey(owner), tally, decryption);
            return decryption;
        } catch (ProtocolException e) {
            throw new ProtocolException(e.fault(), e.getMessage() + " of owner " + owner);
        }
    }
}
