package vn.danban.protocol.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.7 — That an event is in the log, to be kept by whoever cares (c2sp.org/tlog-proof): its place, the path to the
 * root, and the checkpoint with that root. Ours carry no extra line.
 */
public record InclusionProof(long index, List<Digest> path, SignedNote note) {
    private static final String FIRST_LINE = "c2sp.org/tlog-proof@v1";
    private static final int LONGEST_PATH = 63;

    /** Whether the bytes say of themselves that they are one. */
    public static boolean isOne(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8).startsWith(FIRST_LINE + "\n");
    }

    /** @throws ProtocolException {@link LogFault#PROOF_MALFORMED}, or {@link LogFault#NOTE_MALFORMED} for its checkpoint */
    public static InclusionProof parse(byte[] bytes) {
        return parse(SignedNote.decoded(bytes));
    }

    /** @throws ProtocolException {@link LogFault#PROOF_MALFORMED}, or {@link LogFault#NOTE_MALFORMED} for its checkpoint */
    public static InclusionProof parse(String text) {
        var end = text.indexOf("\n\n");
        if (end < 0) {
            throw new ProtocolException(LogFault.PROOF_MALFORMED, "no checkpoint");
        }
        var lines = text.substring(0, end).split("\n", -1);
        if (lines.length < 2 || lines.length > 2 + LONGEST_PATH || !lines[0].equals(FIRST_LINE)
                || !lines[1].matches("index (0|[1-9][0-9]{0,15})")) {
            throw new ProtocolException(LogFault.PROOF_MALFORMED, lines[0]);
        }
        var path = new ArrayList<Digest>();
        for (var line : List.of(lines).subList(2, lines.length)) {
            if (!line.matches("[A-Za-z0-9+/]{43}=")) {
                throw new ProtocolException(LogFault.PROOF_MALFORMED, line);
            }
            path.add(Digest.parseBase64(line.substring(0, 43)));
        }
        return new InclusionProof(Long.parseLong(lines[1].substring(6)), path, SignedNote.parse(text.substring(end + 2)));
    }

    /**
     * Checks that the event is in the tree of the checkpoint, and that the log signed it.
     *
     * @return the checkpoint
     * @throws ProtocolException {@link LogFault#NOT_INCLUDED}, or what {@link Checkpoint#verified} finds
     */
    public Checkpoint verify(LoggedEvent event, NoteKey log) {
        var checkpoint = Checkpoint.verified(note, log);
        VerifyInclusion.verify(event.leafHash(), index, checkpoint.size(), path, checkpoint.root());
        return checkpoint;
    }

    /** The same with another note about the same tree. */
    public InclusionProof with(SignedNote more) {
        return new InclusionProof(index, path, more);
    }

    @Override
    public String toString() {
        return FIRST_LINE + "\nindex " + index + "\n"
                + path.stream().map(hash -> Base64.getEncoder().encodeToString(hash.bytes()) + "\n").collect(Collectors.joining())
                + "\n" + note;
    }
}
