package vn.danban.verifier;

import static vn.danban.verifier.Finding.Outcome.NOT_APPLICABLE;
import static vn.danban.verifier.Finding.Outcome.NOT_YET;

import java.util.List;
import java.util.Optional;
import vn.danban.protocol.Ballot;
import vn.danban.protocol.VoteDescription;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §6 — Verify an archive at whatever stage it is: everything that can be checked is checked, and the report
 * says where the election stands.
 */
public final class VerifyArchive {
    private final Findings findings = new Findings();
    private Report.Facts facts = Report.Facts.NONE;

    private final Progress progress;
    private final Optional<byte[]> hints;

    private VerifyArchive(Progress progress, Optional<byte[]> hints) {
        this.progress = progress;
        this.hints = hints;
    }

    public static Report verify(byte[] bytes) {
        return verify(bytes, Evidence.NONE);
    }

    public static Report verify(byte[] bytes, Evidence evidence) {
        return verify(bytes, evidence, Progress.UNWATCHED);
    }

    /**
     * @throws ProtocolException {@code NOT_AN_ARCHIVE} when the bytes are something else, {@code NOT_SUPPORTED} when
     *          they may be right but are of a kind this program cannot judge; every other fault is in the report
     */
    public static Report verify(byte[] bytes, Evidence evidence, Progress progress) {
        return verify(bytes, evidence, progress, Optional.empty());
    }

    /** The same in less time. @param hints a hint file (Protocol §9.2); whatever is in it, the report is the same */
    public static Report verify(byte[] bytes, Evidence evidence, Progress progress, Optional<byte[]> hints) {
        var verification = new VerifyArchive(progress, hints);
        try {
            verification.run(bytes, evidence);
        } catch (Findings.Stopped e) {
            // The refusal is among the findings; the rest stays "not checked".
            return verification.report();
        }
        return verification.report();
    }

    private Report report() {
        return new Report(findings.all(), facts);
    }

    private void run(byte[] bytes, Evidence evidence) {
        evidence.older()
                .ifPresentOrElse(
                        older -> CheckEvidence.checkOlder(bytes, older, findings),
                        () -> findings.set(NOT_APPLICABLE, Check.A5));
        var archive = CheckArchive.check(bytes, findings);
        facts = facts.withArchive(archive.head().event().type(), archive.head().digest());
        var setup = CheckSetup.check(archive.entries().getFirst().data(), hints, findings);
        facts = facts.withElection(setup.election());
        if (VoteDescription.isClaimedBy(setup.election())) {
            facts = facts.withVote(CheckVote.checkSetup(setup, findings));
        } else {
            findings.set(NOT_APPLICABLE, Check.V1, Check.V2, Check.V3, Check.V4, Check.V5, Check.V7, Check.V8);
        }
        if (evidence.receipts().isEmpty()) {
            findings.set(NOT_APPLICABLE, Check.V6);
        } else {
            CheckEvidence.checkReceipts(archive, setup, facts.vote(), evidence, findings);
        }
        var ballots = CheckBallots.check(archive, setup, findings, progress);
        facts = facts.withBallots(
                (int) ballots.stream().map(Ballot::credential).distinct().count());
        if (facts.vote().isPresent()) {
            CheckVote.checkBallots(ballots, findings);
        }
        checkTally(archive, setup, ballots);
    }

    private void checkTally(Archive archive, Setup setup, List<Ballot> ballots) {
        var tallied = archive.entries(EventType.ENCRYPTED_TALLY).findFirst();
        if (tallied.isEmpty()) {
            findings.set(NOT_YET, Check.T1, Check.T2, Check.D1, Check.D2, Check.D3, Check.R1, Check.R2, Check.V5);
            return;
        }
        var tally = CheckTally.check(tallied.get(), setup, ballots, findings);
        var decrypted = archive.entries(EventType.PARTIAL_DECRYPTION).toList();
        if (decrypted.isEmpty()) {
            findings.set(NOT_YET, Check.D1, Check.D2, Check.D3, Check.R1, Check.R2, Check.V5);
            return;
        }
        var decryptions = CheckDecryptions.check(decrypted, setup, tally.encrypted(), findings);
        if (archive.head().event().type() != EventType.RESULT) {
            findings.set(NOT_YET, Check.D3, Check.R1, Check.R2, Check.V5);
            return;
        }
        var result = CheckResult.check(archive.head(), setup, tally, decryptions, findings);
        facts = facts.withResult(result);
        if (facts.vote().isPresent()) {
            CheckVote.checkResult(result, tally.sized().numTallied(), findings);
        }
    }
}
