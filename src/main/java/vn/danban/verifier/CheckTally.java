package vn.danban.verifier;

import java.util.List;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.tally.ComputeEncryptedTally;
import vn.danban.protocol.tally.EncryptedTally;
import vn.danban.protocol.tally.SizedTally;

/** T1, T2 — The encrypted tally, computed again from the ballots. What is published must be the same. */
final class CheckTally {
    private CheckTally() {}

    static ComputeEncryptedTally.Tally check(
            Archive.Entry entry, Setup setup, List<Ballot> ballots, Findings findings) {
        var computed = ComputeEncryptedTally.compute(setup.election(), setup.credentials(), ballots);
        var stated = findings.require(Check.T1, () -> {
            var sized = SizedTally.parse(entry.payload());
            VerifierFault.WRONG_ENCRYPTED_TALLY.unless(
                    EncryptedTally.parse(entry.data().getFirst()).equals(computed.encrypted()),
                    "not the product of the ballots");
            VerifierFault.WRONG_REFERENCE.unless(
                    sized.encryptedTally().equals(computed.sized().encryptedTally()),
                    "encrypted tally " + sized.encryptedTally());
            return sized;
        });
        findings.check(Check.T2, () -> {
            VerifierFault.WRONG_NUM_TALLIED.unless(
                    stated.numTallied() == computed.sized().numTallied(),
                    stated.numTallied() + " for " + computed.sized().numTallied());
            VerifierFault.WRONG_TOTAL_WEIGHT.unless(
                    stated.totalWeight() == computed.sized().totalWeight(),
                    stated.totalWeight() + " for " + computed.sized().totalWeight());
        });
        return computed;
    }
}
