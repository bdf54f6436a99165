package vn.danban.verifier;

import java.util.Arrays;
import java.util.Optional;
import vn.danban.protocol.BallotReceipt;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;

/**
 * A5, V6 — The archive against what people kept. No archive can show by itself that something was taken away before it
 * was published.
 */
final class CheckEvidence {
    private CheckEvidence() {}

    /** Everything continues an empty file, so one that was cut to nothing is no copy. */
    static void checkOlder(byte[] bytes, byte[] older, Findings findings) {
        findings.check(Check.A5, () -> {
            VerifierFault.NOT_A_CONTINUATION.unless(older.length > 0, "the older copy is empty");
            VerifierFault.NOT_A_CONTINUATION.unless(
                    Arrays.mismatch(older, bytes) == (older.length == bytes.length ? -1 : older.length),
                    "differs from the older copy at byte " + Arrays.mismatch(older, bytes));
        });
    }

    /** A receipt held against an archive that is no vote of ours is refused: nothing there says whose promise it is. */
    static void checkReceipts(
            Archive archive, Setup setup, Optional<VoteDescription> vote, Evidence evidence, Findings findings) {
        findings.check(Check.V6, () -> {
            VerifierFault.OTHER_RECEIPT.unless(vote.isPresent(), "no board key is known");
            evidence.receipts()
                    .forEach(receipt -> checkReceipt(archive, setup, vote.get(), BallotReceipt.parse(receipt)));
        });
    }

    private static void checkReceipt(Archive archive, Setup setup, VoteDescription vote, BallotReceipt receipt) {
        VerifierFault.OTHER_RECEIPT.unless(
                receipt.vote().equals(setup.election().uuid()), receipt.vote());
        receipt.verify(vote.boardKey());
        var isThere = archive.entries(EventType.BALLOT)
                .anyMatch(entry -> entry.event().height() == receipt.height()
                        && entry.digest().equals(receipt.event())
                        && Digest.of(entry.payload()).equals(receipt.ballot()));
        VerifierFault.BALLOT_MISSING.unless(
                isThere, "ballot " + receipt.ballot().base64() + " at height " + receipt.height());
    }
}
