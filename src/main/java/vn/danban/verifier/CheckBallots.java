package vn.danban.verifier;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.Hints;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.VerifyHintedBallots;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/** B1, B2 — The ballots, on all processors. */
final class CheckBallots {
    /** A few thousand points are as good together as more, and take less memory. */
    private static final int LARGEST_PART = 2_000;

    private final List<Archive.Entry> entries;
    private final Setup setup;
    private final Progress progress;
    private final VerifyBallot verifier;
    private final AtomicInteger checked = new AtomicInteger();

    private CheckBallots(List<Archive.Entry> entries, Setup setup, Progress progress) {
        this.entries = entries;
        this.setup = setup;
        this.progress = progress;
        verifier = new VerifyBallot(setup.election(), setup.credentials());
    }

    static List<Ballot> check(Archive archive, Setup setup, Findings findings, Progress progress) {
        var entries = archive.entries(EventType.BALLOT).toList();
        findings.check(Check.B2, () -> {
            var seen = new HashSet<Digest>();
            entries.forEach(entry -> VerifierFault.BALLOT_TWICE.unless(
                    seen.add(entry.event().payload().orElseThrow()),
                    "at height " + entry.event().height()));
        });
        return findings.require(Check.B1, () -> new CheckBallots(entries, setup, progress).verify());
    }

    /** All of them, even after a refusal, so that the fault told of is the first in the archive and not in time. */
    private List<Ballot> verify() {
        progress.ballots(0, entries.size());
        var verdicts = setup.hints().isPresent()
                ? IntStream.range(0, (entries.size() + part() - 1) / part())
                        .parallel()
                        .boxed()
                        .flatMap(i -> verifyHinted(setup.hints().get(), i * part()))
                        .toList()
                : entries.parallelStream().map(this::verify).toList();
        return verdicts.stream().map(Verdict::ballot).toList();
    }

    /** How many ballots are verified together: as many as give every processor a part. */
    private int part() {
        var processors = ForkJoinPool.getCommonPoolParallelism() + 1;
        return Math.clamp(Math.ceilDiv(entries.size(), processors), 1, LARGEST_PART);
    }

    /** Together if the hints help, otherwise one by one. */
    private Stream<Verdict> verifyHinted(Hints hints, int first) {
        var some = entries.subList(first, Math.min(first + part(), entries.size()));
        var ballots = some.stream().map(Archive.Entry::payload).toList();
        var valid = VerifyHintedBallots.verify(verifier, hints, first, ballots, new SecureRandom());
        if (valid.isEmpty()) {
            return some.stream().map(this::verify).toList().stream();
        }
        some.forEach(ballot -> progress.ballots(checked.incrementAndGet(), entries.size()));
        return valid.get().stream().map(ballot -> new Verdict(ballot, null));
    }

    private Verdict verify(Archive.Entry entry) {
        var verdict = judge(entry);
        progress.ballots(checked.incrementAndGet(), entries.size());
        return verdict;
    }

    private Verdict judge(Archive.Entry entry) {
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
