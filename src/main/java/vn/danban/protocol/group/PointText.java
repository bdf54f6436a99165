package vn.danban.protocol.group;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import vn.danban.protocol.format.FormatFault;
import vn.danban.protocol.format.ProtocolException;

/** Format §1.1 — The RFC 8032 string of a point, reversed, as 64 lower-case hexadecimal digits. */
final class PointText {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

    private PointText() {}

    /** The 32 bytes, little-endian. @throws ProtocolException {@link FormatFault#ELEMENT_MALFORMED} */
    static byte[] read(String text) {
        if (text.length() != 64) {
            throw new ProtocolException(FormatFault.ELEMENT_MALFORMED, text);
        }
        var bytes = new byte[32];
        for (var i = 0; i < 32; i++) {
            var high = digit(text.charAt(2 * i));
            var low = digit(text.charAt(2 * i + 1));
            if ((high | low) < 0) {
                throw new ProtocolException(FormatFault.ELEMENT_MALFORMED, text);
            }
            bytes[31 - i] = (byte) (high << 4 | low);
        }
        return bytes;
    }

    static BigInteger number(byte[] littleEndian) {
        return new BigInteger(write(littleEndian), 16);
    }

    private static int digit(char c) {
        if (c >= '0' && c <= '9') {
            return c - '0';
        }
        return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    }

    static String write(byte[] littleEndian) {
        var text = new byte[64];
        for (var i = 0; i < 32; i++) {
            text[2 * i] = DIGITS[littleEndian[31 - i] >> 4 & 15];
            text[2 * i + 1] = DIGITS[littleEndian[31 - i] & 15];
        }
        return new String(text, StandardCharsets.ISO_8859_1);
    }
}
