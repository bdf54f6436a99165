package vn.danban.verifier;

import java.util.List;
import java.util.Optional;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.Hints;
import vn.danban.protocol.archive.SetupData;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.protocol.trustee.VerifyTrustees;

/** S1–S5 — Election, trustees and credentials. */
final class CheckSetup {
    private CheckSetup() {}

    static Setup check(List<byte[]> data, Optional<byte[]> hintFile, Findings findings) {
        var election = findings.require(Check.S2, () -> Election.parse(data.get(0)));
        findings.check(Check.S1, () -> {
            var stated = SetupData.parse(data.getLast());
            VerifierFault.WRONG_REFERENCE.unless(
                    stated.equals(SetupData.of(data)), "setup data");
        });
        var trustees = findings.require(Check.S3, () -> {
            var list = TrusteeList.parse(data.get(1));
            VerifyTrustees.verify(list);
            return list;
        });
        findings.check(
                Check.S4,
                () -> VerifierFault.WRONG_ELECTION_KEY.unless(
                        trustees.electionKey().equals(election.publicKey()), "product " + trustees.electionKey()));
        var hints = hintFile.flatMap(file -> Hints.parse(file, election));
        var credentials = findings.require(Check.S5, () -> hints.map(some -> CredentialList.parse(data.get(2), some))
                .orElseGet(() -> CredentialList.parse(data.get(2))));
        return new Setup(election, trustees, credentials, hints);
    }
}
