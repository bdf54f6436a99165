package vn.danban.protocol;

import java.util.Arrays;
import java.util.HexFormat;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import vn.danban.protocol.format.CanonicalJson;
import vn.danban.protocol.format.Digest;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/**
 * Protocol §5 — The public Ed25519 key (RFC 8032) with which a board's receipts are checked; 32 bytes, written as 64
 * lower-case hex digits.
 */
public record BoardKey(String hex) {
    /** @throws ProtocolException {@link FormatFault#ELEMENT_MALFORMED} or {@link FormatFault#ELEMENT_NOT_ON_CURVE} */
    public BoardKey {
        if (!hex.matches("[0-9a-f]{64}")) {
            throw new ProtocolException(FormatFault.ELEMENT_MALFORMED, hex);
        }
        if (!Ed25519.validatePublicKeyFull(HexFormat.of().parseHex(hex), 0)) {
            throw new ProtocolException(FormatFault.ELEMENT_NOT_IN_GROUP, hex);
        }
    }

    public static BoardKey parse(String hex) {
        return new BoardKey(hex);
    }

    /** Whether this key made the signature over exactly these bytes. */
    public boolean accepts(byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, HexFormat.of().parseHex(hex), 0, message, 0, message.length);
    }

    /**
     * Checks a signature over a text.
     *
     * @param signature 128 lower-case hexadecimal digits
     * @throws ProtocolException {@link ReceiptFault#SIGNATURE_MALFORMED} or {@link ReceiptFault#BAD_SIGNATURE}
     */
    public void verifyText(String text, String signature) {
        if (!signature.matches("[0-9a-f]{128}")) {
            throw new ProtocolException(ReceiptFault.SIGNATURE_MALFORMED, signature);
        }
        if (!accepts(CanonicalJson.bytes(text), HexFormat.of().parseHex(signature))) {
            throw new ProtocolException(ReceiptFault.BAD_SIGNATURE, text);
        }
    }

    @Override
    public String toString() {
        return hex;
    }

    /** The private half: a seed of 32 random bytes. It signs in constant time and never shows itself. */
    public static final class Private {
        private final byte[] seed;
        private final BoardKey publicKey;

        public Private(byte[] seed) {
            if (seed.length != Ed25519.SECRET_KEY_SIZE) {
                throw new IllegalArgumentException("a board key is a seed of 32 bytes");
            }
            this.seed = seed.clone();
            var key = new byte[Ed25519.PUBLIC_KEY_SIZE];
            Ed25519.generatePublicKey(seed, 0, key, 0);
            publicKey = new BoardKey(HexFormat.of().formatHex(key));
        }

        public BoardKey publicKey() {
            return publicKey;
        }

        /** Signs a text that begins with what it is for. @return 128 lower-case hexadecimal digits */
        public String signText(String text) {
            return HexFormat.of().formatHex(sign(CanonicalJson.bytes(text)));
        }

        /** Signs bytes that begin with what they are for, or can be nothing else. */
        public byte[] sign(byte[] message) {
            var signature = new byte[Ed25519.SIGNATURE_SIZE];
            Ed25519.sign(seed, 0, message, 0, message.length, signature, 0);
            return signature;
        }

        /** The seed of another key, for one purpose: known to whoever knows this key, and telling nothing about it. */
        public byte[] derived(String purpose) {
            var label = CanonicalJson.bytes(purpose + "|");
            var input = Arrays.copyOf(label, label.length + seed.length);
            System.arraycopy(seed, 0, input, label.length, seed.length);
            return Digest.of(input).bytes();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Private key && Arrays.equals(seed, key.seed);
        }

        @Override
        public int hashCode() {
            return publicKey().hashCode();
        }

        @Override
        public String toString() {
            return "private half of " + publicKey();
        }
    }
}
