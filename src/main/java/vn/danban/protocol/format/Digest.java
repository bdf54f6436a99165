package vn.danban.protocol.format;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** Format §1 — A SHA-256 digest: 32 bytes, written as lower-case hex or as base64 without padding. */
public final class Digest {
    private static final HexFormat HEX = HexFormat.of();

    private final byte[] bytes;

    private Digest(byte[] bytes) {
        this.bytes = bytes;
    }

    public static Digest of(byte[] message) {
        try {
            return new Digest(MessageDigest.getInstance("SHA-256").digest(message));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static Digest of(String message) {
        return of(message.getBytes(StandardCharsets.UTF_8));
    }

    /** The digest that stands in these bytes at this place. */
    public static Digest at(byte[] bytes, int from) {
        return new Digest(Arrays.copyOfRange(bytes, from, from + 32));
    }

    /** @throws ProtocolException {@link FormatFault#DIGEST_MALFORMED} unless 64 lower-case hexadecimal digits */
    public static Digest parseHex(String hex) {
        if (!isLowerHex64(hex)) {
            throw malformed(hex);
        }
        return new Digest(HEX.parseHex(hex));
    }

    /**
     * @throws ProtocolException {@link FormatFault#DIGEST_MALFORMED} unless it is the one unpadded base64 text of 32
     *          bytes
     */
    public static Digest parseBase64(String base64) {
        try {
            var digest = new Digest(Base64.getDecoder().decode(base64));
            if (digest.bytes.length == 32 && digest.base64().equals(base64)) {
                return digest;
            }
        } catch (IllegalArgumentException e) {
            throw malformed(base64);
        }
        throw malformed(base64);
    }

    static boolean isLowerHex64(String text) {
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!(c >= '0' && c <= '9' || c >= 'a' && c <= 'f')) {
                return false;
            }
        }
        return text.length() == 64;
    }

    private static ProtocolException malformed(String text) {
        return new ProtocolException(FormatFault.DIGEST_MALFORMED, text);
    }

    public String hex() {
        return HEX.formatHex(bytes);
    }

    /** 43 characters of the standard alphabet, no padding: the form of fingerprints and of ballot trackers. */
    public String base64() {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** The digest as a big-endian number. */
    public BigInteger number() {
        return new BigInteger(1, bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The hexadecimal form. */
    @Override
    public String toString() {
        return hex();
    }
}
