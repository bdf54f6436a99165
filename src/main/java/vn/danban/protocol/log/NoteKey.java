package vn.danban.protocol.log;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import vn.danban.protocol.BoardKey;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §8.5 — A verifier key (c2sp.org/signed-note): who signs under which name, and what kind of signatures.
 *
 * @param name visible ASCII without plus
 */
public record NoteKey(String name, Kind kind, BoardKey key) {
    /** The two kinds of signatures in use. */
    public enum Kind {
        /** Ed25519 over the text of the note: the log itself. */
        LOG(1),
        /** Ed25519 over a time and the text (c2sp.org/tlog-cosignature, cosignature/v1): a witness. */
        WITNESS(4);

        private final byte written;

        Kind(int written) {
            this.written = (byte) written;
        }
    }

    private static final int KEY_BYTES = 32;

    /** @throws ProtocolException {@link LogFault#KEY_MALFORMED} */
    public NoteKey {
        if (!name.matches("[!-*,-~]{1,200}")) {
            throw new ProtocolException(LogFault.KEY_MALFORMED, name);
        }
    }

    /** Reads {@code name+id+key} of this kind. */
    public static NoteKey parse(Kind kind, String text) {
        var parts = text.split("\\+", 3);
        var material = parts.length == 3 ? material(parts[2]) : new byte[0];
        if (material.length != 1 + KEY_BYTES || material[0] != kind.written) {
            throw new ProtocolException(LogFault.KEY_MALFORMED, text);
        }
        var read = new NoteKey(parts[0], kind, BoardKey.parse(HexFormat.of().formatHex(material, 1, 1 + KEY_BYTES)));
        if (!read.toString().equals(text)) {
            throw new ProtocolException(LogFault.KEY_MALFORMED, text);
        }
        return read;
    }

    private static byte[] material(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException noBase64) {
            throw new ProtocolException(LogFault.KEY_MALFORMED, base64);
        }
    }

    /** The short id that signature lines carry: four bytes as 8 hexadecimal digits. It names the key and proves nothing. */
    public String id() {
        var named = (name + "\n").getBytes(StandardCharsets.US_ASCII);
        var all = Arrays.copyOf(named, named.length + 1 + KEY_BYTES);
        System.arraycopy(keyMaterial(), 0, all, named.length, 1 + KEY_BYTES);
        return Digest.of(all).hex().substring(0, 8);
    }

    private byte[] keyMaterial() {
        var material = new byte[1 + KEY_BYTES];
        material[0] = kind.written;
        System.arraycopy(HexFormat.of().parseHex(key.hex()), 0, material, 1, KEY_BYTES);
        return material;
    }

    @Override
    public String toString() {
        return name + "+" + id() + "+" + Base64.getEncoder().encodeToString(keyMaterial());
    }
}
