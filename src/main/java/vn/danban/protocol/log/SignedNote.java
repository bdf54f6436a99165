package vn.danban.protocol.log;

import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.5 — A text with the signatures of any number of keys (c2sp.org/signed-note). What it says counts only after
 * {@link #verify}.
 *
 * @param text with the line end of its last line
 */
public record SignedNote(String text, List<Line> signatures) {
    /** Longer ones are not read. */
    public static final int LARGEST_BYTES = 64 * 1024;

    private static final Pattern LINE = Pattern.compile("— ([^ +]{1,200}) ([A-Za-z0-9+/]{8,}={0,2})");
    private static final int ID_BYTES = 4;

    /**
     * One signature.
     *
     * @param id        of the key, 8 hexadecimal digits
     * @param signature what follows the id, as base64 with padding
     */
    public record Line(String name, String id, String signature) {
        static Line of(NoteKey key, byte[] signature) {
            return new Line(key.name(), key.id(), Base64.getEncoder().encodeToString(signature));
        }

        static Line parse(String line) {
            var parts = LINE.matcher(line);
            if (!parts.matches()) {
                throw new ProtocolException(LogFault.NOTE_MALFORMED, line);
            }
            var bytes = decoded(parts.group(2));
            return new Line(parts.group(1), HexFormat.of().formatHex(bytes, 0, ID_BYTES),
                    Base64.getEncoder().encodeToString(Arrays.copyOfRange(bytes, ID_BYTES, bytes.length)));
        }

        private static byte[] decoded(String base64) {
            try {
                var bytes = Base64.getDecoder().decode(base64);
                if (bytes.length > ID_BYTES && Base64.getEncoder().encodeToString(bytes).equals(base64)) {
                    return bytes;
                }
            } catch (IllegalArgumentException noBase64) {
                throw new ProtocolException(LogFault.NOTE_MALFORMED, base64);
            }
            throw new ProtocolException(LogFault.NOTE_MALFORMED, base64);
        }

        /** Whether it names this key; that proves nothing yet. */
        public boolean isOf(NoteKey key) {
            return name.equals(key.name()) && id.equals(key.id());
        }

        byte[] bytes() {
            return Base64.getDecoder().decode(signature);
        }

        @Override
        public String toString() {
            var bytes = bytes();
            var all = ByteBuffer.allocate(ID_BYTES + bytes.length).put(HexFormat.of().parseHex(id)).put(bytes);
            return "— " + name + " " + Base64.getEncoder().encodeToString(all.array());
        }
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** A text signed by a log's key. */
    public static SignedNote sign(String text, NoteKey key, BoardKey.Private secret) {
        return new SignedNote(text, List.of(Line.of(key, secret.sign(text.getBytes(StandardCharsets.UTF_8)))));
    }

    /** The same text with further signatures. */
    public SignedNote with(List<Line> more) {
        return new SignedNote(text, Stream.concat(signatures.stream(), more.stream()).toList());
    }

    /** Whether {@link #parse} would read it. */
    public static boolean isOne(byte[] bytes) {
        try {
            parse(bytes);
            return true;
        } catch (ProtocolException other) {
            return false;
        }
    }

    /** @throws ProtocolException {@link LogFault#NOTE_MALFORMED} */
    public static SignedNote parse(byte[] bytes) {
        return parse(decoded(bytes));
    }

    static String decoded(byte[] bytes) {
        if (bytes.length > LARGEST_BYTES) {
            throw new ProtocolException(LogFault.NOTE_MALFORMED, bytes.length + " bytes");
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException noText) {
            throw new ProtocolException(LogFault.NOTE_MALFORMED, "not UTF-8");
        }
    }

    /** @throws ProtocolException {@link LogFault#NOTE_MALFORMED} */
    public static SignedNote parse(String note) {
        var end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n") || note.length() <= end + 2 || note.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new ProtocolException(LogFault.NOTE_MALFORMED, "no text and signatures");
        }
        var lines = new ArrayList<Line>();
        for (var line : note.substring(end + 2, note.length() - 1).split("\n", -1)) {
            lines.add(Line.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), lines);
    }

    /**
     * Checks the signature of a log.
     *
     * @throws ProtocolException {@link LogFault#NOT_SIGNED} or {@link LogFault#BAD_NOTE_SIGNATURE}
     */
    public void verify(NoteKey key) {
        for (var line : linesOf(key)) {
            if (!key.key().accepts(text.getBytes(StandardCharsets.UTF_8), line.bytes())) {
                throw new ProtocolException(LogFault.BAD_NOTE_SIGNATURE, line.toString());
            }
        }
    }

    /** @throws ProtocolException {@link LogFault#NOT_SIGNED} when there are none */
    List<Line> linesOf(NoteKey key) {
        var own = signatures.stream().filter(line -> line.isOf(key)).toList();
        if (own.isEmpty()) {
            throw new ProtocolException(LogFault.NOT_SIGNED, key.name());
        }
        return own;
    }

    @Override
    public String toString() {
        var note = new StringBuilder(text).append('\n');
        signatures.forEach(line -> note.append(line).append('\n'));
        return note.toString();
    }
}
