package vn.danban.protocol.format;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Format §1 — Canonical JSON: no white space, fields in one fixed order, one spelling for every string and number.
 *
 * <p>Because the spelling is fixed, reading is not parsing into a tree: each format says which literal text comes next
 * and {@link Reader} refuses everything else. What was read is therefore byte for byte what would be written; duplicate
 * keys, reordered fields, other escapes and trailing bytes cannot get through.
 */
public final class CanonicalJson {
    /** Small integers are JSON numbers up to this bound; larger weights are JSON strings. */
    public static final int LARGEST_NUMBER = 1_073_741_823;

    private CanonicalJson() {}

    /** The JSON string of a text: only {@code "}, {@code \} and control characters are escaped. */
    public static String quote(String text) {
        var json = new StringBuilder(text.length() + 2).append('"');
        text.chars().forEach(c -> appendEscaped(json, (char) c));
        return json.append('"').toString();
    }

    private static void appendEscaped(StringBuilder json, char c) {
        switch (c) {
            case '"' -> json.append("\\\"");
            case '\\' -> json.append("\\\\");
            case '\b' -> json.append("\\b");
            case '\f' -> json.append("\\f");
            case '\n' -> json.append("\\n");
            case '\r' -> json.append("\\r");
            case '\t' -> json.append("\\t");
            default -> {
                if (c < 0x20 || c == 0x7f) {
                    json.append("\\u%04x".formatted((int) c));
                } else {
                    json.append(c);
                }
            }
        }
    }

    /** A JSON array of already written items. */
    public static <T> String array(List<T> items, Function<? super T, String> write) {
        return items.stream().map(write).collect(Collectors.joining(",", "[", "]"));
    }

    /** A weight or count: a number while it is small, a string of digits above. */
    public static String weight(long value) {
        return value <= LARGEST_NUMBER ? Long.toString(value) : "\"" + value + "\"";
    }

    public static byte[] bytes(String json) {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    /** Walks through canonical bytes. Every method refuses with {@link FormatFault#NOT_CANONICAL} what is not there. */
    public static final class Reader {
        private final String text;
        private int position;

        /** @throws ProtocolException unless the bytes are well-formed UTF-8 */
        public Reader(byte[] json) {
            try {
                text = StandardCharsets.UTF_8
                        .newDecoder()
                        .decode(ByteBuffer.wrap(json))
                        .toString();
            } catch (CharacterCodingException e) {
                throw new ProtocolException(FormatFault.NOT_CANONICAL, "not UTF-8");
            }
        }

        /** Everything read so far, exactly as it stood. */
        public String textSoFar() {
            return text.substring(0, position);
        }

        /** Reads exactly this text. */
        public Reader expect(String literal) {
            if (!accept(literal)) {
                throw notCanonical("expected " + literal);
            }
            return this;
        }

        /** Reads this text if it comes next and says whether it did: for optional fields. */
        public boolean accept(String literal) {
            if (!text.startsWith(literal, position)) {
                return false;
            }
            position += literal.length();
            return true;
        }

        /** Nothing may follow. */
        public void end() {
            if (position != text.length()) {
                throw notCanonical("trailing text");
            }
        }

        public String string() {
            expect("\"");
            var start = position;
            var raw = position;
            while (raw < text.length() && text.charAt(raw) != '"') {
                raw += text.charAt(raw) == '\\' ? 2 : 1;
            }
            if (raw >= text.length()) {
                throw notCanonical("unfinished string");
            }
            position = raw + 1;
            var spelling = text.substring(start, raw);
            var value = unescape(spelling);
            if (!quote(value).equals("\"" + spelling + "\"")) {
                throw notCanonical("string has another spelling");
            }
            return value;
        }

        /** Digits, hexadecimal or base58: a string that needs no escape, which is most strings of the format. */
        public String plainString() {
            expect("\"");
            var end = text.indexOf('"', position);
            if (end < 0) {
                throw notCanonical("unfinished string");
            }
            var value = text.substring(position, end);
            for (var i = 0; i < value.length(); i++) {
                var c = value.charAt(i);
                if (c <= 0x20 || c >= 0x7f || c == '\\') {
                    throw notCanonical("character to escape");
                }
            }
            position = end + 1;
            return value;
        }

        /** A number from 0 to {@link #LARGEST_NUMBER} without leading zero. */
        public int number() {
            var start = position;
            while (position < text.length()
                    && Character.digit(text.charAt(position), 10) >= 0
                    && text.charAt(position) < 0x80) {
                position++;
            }
            return (int) decimal(text.substring(start, position), LARGEST_NUMBER);
        }

        /**
         * A weight in its one spelling: number when small, string of digits when large; {@link
         * FormatFault#OUT_OF_RANGE} beyond 18 digits.
         */
        public long weight() {
            if (position < text.length() && text.charAt(position) != '"') {
                return number();
            }
            var digits = plainString();
            if (digits.matches("[1-9][0-9]{18,}")) {
                throw new ProtocolException(FormatFault.OUT_OF_RANGE, "weight " + digits);
            }
            var value = decimal(digits, Long.MAX_VALUE);
            if (value <= LARGEST_NUMBER) {
                throw notCanonical("a small weight is a number");
            }
            return value;
        }

        /** An array of any length, empty included. */
        public <T> List<T> array(Function<Reader, T> item) {
            var items = new ArrayList<T>();
            expect("[");
            if (!accept("]")) {
                do {
                    items.add(item.apply(this));
                } while (accept(","));
                expect("]");
            }
            return List.copyOf(items);
        }

        private String unescape(String spelling) {
            var value = new StringBuilder(spelling.length());
            for (var i = 0; i < spelling.length(); i++) {
                var c = spelling.charAt(i);
                if (c != '\\') {
                    value.append(c);
                    continue;
                }
                i++;
                var plain = "\"\\bfnrt".indexOf(spelling.charAt(i));
                if (plain >= 0) {
                    value.append("\"\\\b\f\n\r\t".charAt(plain));
                } else {
                    value.append(codePoint(spelling, i));
                    i += 4;
                }
            }
            return value.toString();
        }

        /**
         * The control character of {@code u00xx}; the caller's comparison of spellings refuses all that is not a
         * control.
         */
        private char codePoint(String spelling, int at) {
            if (!spelling.startsWith("u00", at) || spelling.length() < at + 5) {
                throw notCanonical("unknown escape");
            }
            return (char)
                    (16 * Character.digit(spelling.charAt(at + 3), 16) + Character.digit(spelling.charAt(at + 4), 16));
        }

        private long decimal(String digits, long largest) {
            if (digits.isEmpty()
                    || digits.length() > 18
                    || digits.length() > 1 && digits.charAt(0) == '0'
                    || !digits.chars().allMatch(c -> c >= '0' && c <= '9')
                    || Long.parseLong(digits) > largest) {
                throw notCanonical("not a number of the format: " + digits);
            }
            return Long.parseLong(digits);
        }

        private ProtocolException notCanonical(String detail) {
            return new ProtocolException(FormatFault.NOT_CANONICAL, detail + " at character " + position);
        }
    }
}
