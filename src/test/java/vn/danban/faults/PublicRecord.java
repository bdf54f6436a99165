package vn.danban.faults;

import java.util.ArrayList;
import java.util.List;
import vn.danban.protocol.archive.Archive;
import vn.danban.protocol.archive.ArchiveReader;
import vn.danban.protocol.archive.EventType;
import vn.danban.protocol.format.Digest;
import vn.danban.verifier.Report;
import vn.danban.verifier.VerifyArchive;

/**
 * What the world can read of a vote in the end.
 *
 * @param ballots        in the order of the board
 * @param afterClose     how many ballots the board has behind the close event; all of them, if there is none
 * @param participations how many households are noted as having taken part
 * @param refusals       of the verifier; empty when the archive verifies
 */
record PublicRecord(String vote, List<OnBoard> ballots, long afterClose, int participations, List<String> refusals) {

    /**
     * A ballot on the board.
     *
     * @param hash  of the ballot, hex
     * @param event hash of its event, hex
     */
    record OnBoard(int height, String event, String hash, String credential) {}

    static PublicRecord read(String vote, byte[] bytes, int participations) {
        Archive archive = ArchiveReader.read(bytes);
        List<OnBoard> ballots = new ArrayList<>();
        long afterClose = 0;
        boolean closed = false;
        for (Archive.Entry entry : archive.entries()) {
            closed |= entry.event().type() == EventType.END_BALLOTS;
            if (entry.event().type() == EventType.BALLOT) {
                ballots.add(new OnBoard(entry.event().height(), entry.digest().hex(), Digest.of(entry.payload()).hex(),
                    credential(entry.payload())));
                afterClose += closed ? 1 : 0;
            }
        }
        Report report = VerifyArchive.verify(bytes);
        return new PublicRecord(vote, ballots, closed ? afterClose : ballots.size(), participations,
            report.accepted() ? List.of() : report.refusals().stream().map(Object::toString).toList());
    }

    private static String credential(byte[] ballot) {
        return new String(ballot).replaceFirst("(?s).*\"credential\":\"([0-9a-f]+)\".*", "$1");
    }
}
