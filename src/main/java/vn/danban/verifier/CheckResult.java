package vn.danban.verifier;

import java.util.Map;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.format.Fault;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;
import vn.danban.protocol.tally.ComputeEncryptedTally;
import vn.danban.protocol.tally.ElectionResult;
import vn.danban.protocol.tally.PartialDecryption;
import vn.danban.protocol.tally.ResultFault;
import vn.danban.protocol.tally.VerifyResult;
import vn.danban.protocol.trustee.TrusteeFault;

/** D3, R1, R2 — The result. */
final class CheckResult {
    private CheckResult() {}

    static ElectionResult check(
            Archive.Entry entry,
            Setup setup,
            ComputeEncryptedTally.Tally tally,
            Map<Integer, PartialDecryption> decryptions,
            Findings findings) {
        try {
            var result = ElectionResult.parse(entry.payload());
            VerifyResult.verify(setup.trustees(), tally.encrypted(), tally.sized(), decryptions, result);
            findings.passed(Check.D3, Check.R1, Check.R2);
            return result;
        } catch (ProtocolException e) {
            findings.refused(checkOf(e.fault()), e);
            throw new Findings.Stopped();
        }
    }

    private static Check checkOf(Fault fault) {
        if (fault == TrusteeFault.MISSING_DECRYPTION) {
            return Check.D3;
        }
        return fault == ResultFault.OUT_OF_RANGE || fault == FormatFault.OUT_OF_RANGE ? Check.R1 : Check.R2;
    }
}
