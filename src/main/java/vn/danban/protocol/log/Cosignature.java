package vn.danban.protocol.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.6 — What a witness says with its signature (c2sp.org/tlog-cosignature, cosignature/v1): this is the largest tree
 * of this log it has seen at this time, and it continues all it saw before.
 */
public final class Cosignature {
    private static final int TIME_BYTES = 8;

    private Cosignature() {}

    /** @param seconds since 1970 */
    public static SignedNote.Line sign(String text, NoteKey witness, BoardKey.Private secret, long seconds) {
        var signature = secret.sign(message(text, seconds));
        return SignedNote.Line.of(witness, ByteBuffer.allocate(TIME_BYTES + signature.length).putLong(seconds).put(signature).array());
    }

    /**
     * Checks every signature of the witness on the note.
     *
     * @return the time of the newest, in seconds since 1970
     * @throws ProtocolException {@link LogFault#NOT_SIGNED} or {@link LogFault#BAD_NOTE_SIGNATURE}
     */
    public static long verify(SignedNote note, NoteKey witness) {
        return note.linesOf(witness).stream().mapToLong(line -> time(note.text(), line, witness)).max().orElseThrow();
    }

    private static long time(String text, SignedNote.Line line, NoteKey witness) {
        var bytes = line.bytes();
        var seconds = bytes.length < TIME_BYTES ? -1 : ByteBuffer.wrap(bytes).getLong();
        if (seconds < 0 || !witness.key().accepts(message(text, seconds), Arrays.copyOfRange(bytes, TIME_BYTES, bytes.length))) {
            throw new ProtocolException(LogFault.BAD_NOTE_SIGNATURE, line.toString());
        }
        return seconds;
    }

    private static byte[] message(String text, long seconds) {
        return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
