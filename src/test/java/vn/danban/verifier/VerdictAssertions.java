package vn.danban.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import vn.danban.protocol.format.Fault;

/** What tests say about reports. */
public final class VerdictAssertions {
    private VerdictAssertions() {}

    public static Report assertAccepted(byte[] archive) {
        var report = VerifyArchive.verify(archive);
        assertTrue(report.accepted(), () -> report.refusals().toString());
        return report;
    }

    /** Refused, and the first check that refuses is this one for this reason. */
    public static void assertRefused(Check check, Fault fault, byte[] archive) {
        assertRefused(check, fault, VerifyArchive.verify(archive));
    }

    public static void assertRefused(Check check, Fault fault, Report report) {
        assertTrue(!report.accepted(), "accepted");
        assertEquals(
                check + " " + fault,
                report.refusals().getFirst().check() + " "
                        + report.refusals().getFirst().fault());
    }
}
