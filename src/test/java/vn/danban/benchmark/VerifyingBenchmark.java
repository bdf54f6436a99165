package vn.danban.benchmark;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.Hints;
import vn.danban.protocol.VerifyBallot;
import vn.danban.protocol.VerifyHintedBallots;
import vn.danban.protocol.WriteHints;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.sealing.RunningVote;
import vn.danban.verifier.Evidence;
import vn.danban.verifier.Progress;
import vn.danban.verifier.Report;
import vn.danban.verifier.VerifyArchive;

/** A ballot with three answers, and an archive of a hundred of them; on one processor. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 2, jvmArgsAppend = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=0")
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class VerifyingBenchmark {
    private static final int BALLOTS = 100;

    private final byte[] archive = WriteArchive.archive(BALLOTS);
    private final RunningVote vote = RunningVote.withHouseholds(BALLOTS);
    private final VerifyBallot verifier = new VerifyBallot(vote.election, vote.credentials);
    private final List<byte[]> ballots =
            ArchiveReader.read(archive).entries(EventType.BALLOT).map(Archive.Entry::payload).toList();
    private final byte[] hintFile = WriteHints.write(vote.election, vote.credentials, ballots);
    private final Hints hints = Hints.parse(hintFile, vote.election).orElseThrow();
    private final Random random = new Random(1);

    @Benchmark
    public Ballot ballot() {
        return verifier.verify(ballots.getFirst());
    }

    @Benchmark
    public List<Ballot> hundredBallotsWithHints() {
        return VerifyHintedBallots.verify(verifier, hints, 0, ballots, random).orElseThrow();
    }

    @Benchmark
    public Archive readingArchive() {
        return ArchiveReader.read(archive);
    }

    @Benchmark
    public Report archive() {
        return VerifyArchive.verify(archive);
    }

    @Benchmark
    public Report archiveWithHints() {
        return VerifyArchive.verify(archive, Evidence.NONE, Progress.UNWATCHED, Optional.of(hintFile));
    }
}
