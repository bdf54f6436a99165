package vn.danban.cli;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import vn.danban.protocol.format.Digest;
import vn.danban.verifier.Report;

/**
 * One file and what came of it.
 *
 * @param sha256  of the whole file; empty when it could not be opened, or is not asked for
 * @param report  empty when it could not be judged
 * @param reason  the sentence that says why it could not; empty otherwise
 * @param ballots whose signatures and proofs were checked
 * @param nanos   from the first byte read to the verdict
 */
record Verification(
        String file, Verdict verdict, Optional<Digest> sha256, long size, Optional<Report> report, String reason, int ballots, long nanos) {
    long milliseconds() {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }

    long ballotsPerSecond() {
        return ballots * TimeUnit.SECONDS.toNanos(1) / Math.max(nanos, 1);
    }
}
