package vn.danban.verifier;

import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** B1, B2 — The ballots, on all processors. */
final class CheckBallots {
    private CheckBallots() {}

    static List<Ballot> check(Archive archive, Setup setup, Findings findings, Progress progress) {
        var entries = archive.entries(EventType.BALLOT).toList();
        findings.check(Check.B2, () -> {
            var seen = new HashSet<Digest>();
            entries.forEach(entry -> VerifierFault.BALLOT_TWICE.unless(
                    seen.add(Digest.of(entry.payload())),
                    "at height " + entry.event().height()));
        });
        return findings.require(Check.B1, () -> verify(entries, new VerifyBallot(setup.election(), setup.credentials()), progress));
    }

    /** All of them, even after a refusal, so that the fault told of is the first in the archive and not in time. */
    private static List<Ballot> verify(List<Archive.Entry> entries, VerifyBallot verifier, Progress progress) {
        progress.ballots(0, entries.size());
        var checked = new AtomicInteger();
        var verdicts = entries.parallelStream()
                .map(entry -> {
                    var verdict = verify(verifier, entry);
                    progress.ballots(checked.incrementAndGet(), entries.size());
                    return verdict;
                })
                .toList();
        return verdicts.stream().map(Verdict::ballot).toList();
    }

    private static Verdict verify(VerifyBallot verifier, Archive.Entry entry) {
        try {
            return new Verdict(verifier.verify(entry.payload()), null);
        } catch (ProtocolException e) {
            return new Verdict(null, new ProtocolException(
                    e.fault(),
                    e.getMessage().substring(e.fault().name().length() + 2)
                            + " in the ballot at height " + entry.event().height()));
        }
    }

    private record Verdict(Ballot valid, ProtocolException refusal) {
        Ballot ballot() {
            if (refusal != null) {
                throw refusal;
            }
            return valid;
        }
    }
}
