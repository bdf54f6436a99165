package vn.danban.protocol.log;

import java.util.Base64;
import java.util.regex.Pattern;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.5 — How large a log's tree is and what its root is (c2sp.org/tlog-checkpoint): both fix every entry and its place.
 * Ours have no further lines.
 *
 * @param origin the name of the log, which is also the name of its key
 * @param size   number of leaves, at most 2^53 − 1
 */
public record Checkpoint(String origin, long size, Digest root) {
    private static final Pattern SHAPE = Pattern.compile("([!-*,-~]{1,200})\n(0|[1-9][0-9]{0,15})\n([A-Za-z0-9+/]{43}=)\n");
    private static final long LARGEST = (1L << 53) - 1;

    /** @throws ProtocolException {@link LogFault#CHECKPOINT_MALFORMED} */
    public static Checkpoint parse(String text) {
        var parts = SHAPE.matcher(text);
        if (!parts.matches()) {
            throw new ProtocolException(LogFault.CHECKPOINT_MALFORMED, text);
        }
        var size = Long.parseLong(parts.group(2));
        var root = Digest.parseBase64(parts.group(3).substring(0, 43));
        if (size > LARGEST || size == 0 && !root.equals(TreeHash.EMPTY)) {
            throw new ProtocolException(LogFault.CHECKPOINT_MALFORMED, text);
        }
        return new Checkpoint(parts.group(1), size, root);
    }

    /**
     * The checkpoint in a note that a log signed.
     *
     * @throws ProtocolException {@link LogFault#NOT_SIGNED}, {@link LogFault#BAD_NOTE_SIGNATURE}, {@link LogFault#OTHER_LOG} or
     *          {@link LogFault#CHECKPOINT_MALFORMED}
     */
    public static Checkpoint verified(SignedNote note, NoteKey log) {
        note.verify(log);
        var checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(log.name())) {
            throw new ProtocolException(LogFault.OTHER_LOG, checkpoint.origin);
        }
        return checkpoint;
    }

    public SignedNote sign(NoteKey log, BoardKey.Private secret) {
        return SignedNote.sign(text(), log, secret);
    }

    /** The three lines that are signed. */
    public String text() {
        return origin + "\n" + size + "\n" + Base64.getEncoder().encodeToString(root.bytes()) + "\n";
    }
}
