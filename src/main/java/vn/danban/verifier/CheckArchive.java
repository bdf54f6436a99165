package vn.danban.verifier;

import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveFault;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** A1–A4 — The archive as a file and as a chain. */
final class CheckArchive {
    private CheckArchive() {}

    static Archive check(byte[] bytes, Findings findings) {
        var archive = read(bytes, findings);
        return findings.require(Check.A4, () -> {
            for (var i = 0; i < archive.entries().size(); i++) {
                var type = archive.entries().get(i).event().type();
                var inOrder = i == 0
                        ? type == EventType.SETUP
                        : type.mayFollow(archive.entries().get(i - 1).event().type());
                VerifierFault.WRONG_ORDER.unless(inOrder, type.written() + " at height " + i);
            }
            return archive;
        });
    }

    /** The reader looks at everything at once; its fault tells which check failed. */
    private static Archive read(byte[] bytes, Findings findings) {
        try {
            var archive = ArchiveReader.read(bytes);
            findings.passed(Check.A1, Check.A2, Check.A3);
            return archive;
        } catch (ProtocolException e) {
            if (e.fault() == FormatFault.NOT_SUPPORTED || e.fault() == ArchiveFault.NOT_AN_ARCHIVE) {
                throw e;
            }
            findings.refused(
                    switch ((ArchiveFault) e.fault()) {
                        case BAD_EVENT, BROKEN_CHAIN -> Check.A2;
                        case WRONG_DATA -> Check.A3;
                        default -> Check.A1;
                    },
                    e);
            throw new Findings.Stopped();
        }
    }
}
