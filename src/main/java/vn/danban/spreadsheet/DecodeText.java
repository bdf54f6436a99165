package vn.danban.spreadsheet;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import vn.danban.shared.Refused;

/**
 * Turns the bytes of a text table into characters. Order of trust: a byte order mark; the empty bytes of UTF-16;
 * valid UTF-8; else Windows-1258, which Vietnamese Excel writes for "CSV" (base letters followed by combining tones).
 */
final class DecodeText {
    private static final Charset VIETNAMESE_WINDOWS = Charset.forName("windows-1258");
    /** More control characters among a hundred than ever strayed into a table. */
    private static final int MOST_CONTROLS_PERCENT = 1;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private DecodeText() {}

    /** @throws Refused {@link SpreadsheetRefusal#NOT_A_SPREADSHEET} when the bytes are no text in any of these */
    static String decode(byte[] content) {
        String text = decodeAs(charsetOf(content), content);
        if (isBinary(text)) {
            throw new Refused(SpreadsheetRefusal.NOT_A_SPREADSHEET);
        }
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static boolean isBinary(String text) {
        long controls = text.chars().filter(character -> Character.isISOControl(character) && !Character.isWhitespace(character)).count();
        return text.indexOf('\0') >= 0 || controls * 100 > MOST_CONTROLS_PERCENT * (text.length() + 100L);
    }

    private static Charset charsetOf(byte[] content) {
        int first = content[0] & 0xFF;
        int second = content.length > 1 ? content[1] & 0xFF : -1;
        if (first == 0xFF && second == 0xFE || mostlyZeroAt(1, content)) {
            return StandardCharsets.UTF_16LE;
        }
        if (first == 0xFE && second == 0xFF || mostlyZeroAt(0, content)) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }

    /** Digits, separators and line ends have an empty upper byte: over a quarter of a Vietnamese table. */
    private static boolean mostlyZeroAt(int offset, byte[] content) {
        int zeros = 0;
        for (int i = offset; i < content.length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return content.length % 2 == 0 && zeros * 8 > content.length;
    }

    private static String decodeAs(Charset charset, byte[] content) {
        try {
            return charset.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException notInThatCharset) {
            return new String(content, VIETNAMESE_WINDOWS);
        }
    }
}
