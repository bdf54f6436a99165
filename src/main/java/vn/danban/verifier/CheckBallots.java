package vn.danban.verifier;

import java.util.HashSet;
import java.util.List;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** B1, B2 — The ballots, on all processors. */
final class CheckBallots {
    private CheckBallots() {}

    static List<Ballot> check(Archive archive, Setup setup, Findings findings) {
        var entries = archive.entries(EventType.BALLOT).toList();
        findings.check(Check.B2, () -> {
            var seen = new HashSet<Digest>();
            entries.forEach(entry -> VerifierFault.BALLOT_TWICE.unless(
                    seen.add(Digest.of(entry.payload())),
                    "at height " + entry.event().height()));
        });
        var verifier = new VerifyBallot(setup.election(), setup.credentials());
        return findings.require(Check.B1, () -> entries.parallelStream()
                .map(entry -> verify(verifier, entry))
                .toList());
    }

    private static Ballot verify(VerifyBallot verifier, Archive.Entry entry) {
        try {
            return verifier.verify(entry.payload());
        } catch (ProtocolException e) {
            throw new ProtocolException(
                    e.fault(),
                    e.getMessage() + " in the ballot at height " + entry.event().height());
        }
    }
}
