package vn.danban.upload;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import vn.danban.shared.Refused;

/**
 * Looks through a PDF (ISO 32000-1) for what runs by itself: scripts, programs to start, files within the file. Objects are read where they
 * stand open and in object streams; contents of pages and pictures are left alone. A file that is also something else is refused.
 */
final class CheckPdf {
    private static final int MOST_INFLATED_BYTES = 64 * 1024 * 1024;
    private static final int END_OF_FILE_WITHIN = 1024;
    private static final String END = "%%EOF";
    /** End of the central directory of a ZIP, with the longest comment a ZIP can have. */
    private static final String END_OF_ZIP = "PK\5\6";
    private static final int LONGEST_ZIP_END = 65_535 + 22;
    private static final Pattern RUNS = Pattern.compile(
        "/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|GoToE|GoToR|ImportData|SubmitForm)(?![A-Za-z0-9])");
    private static final Pattern ENCRYPTED = Pattern.compile("/Encrypt(?![A-Za-z])");
    private static final Pattern ESCAPED = Pattern.compile("#([0-9A-Fa-f]{2})");
    private static final Pattern STREAM = Pattern.compile("stream\\r?\\n");
    private static final List<String> NOT_INFLATED = List.of("/LZWDecode", "/ASCIIHexDecode", "/ASCII85Decode", "/RunLengthDecode", "/Crypt");

    private CheckPdf() {}

    /** @return the same bytes. @throws Refused with an {@link UploadRefusal} */
    static byte[] check(byte[] content) {
        String text = new String(content, StandardCharsets.ISO_8859_1);
        int end = text.lastIndexOf(END);
        if (end < text.length() - END_OF_FILE_WITHIN || end < 0 || !text.substring(end + END.length()).replace("\0", "").isBlank()
                || text.indexOf(END_OF_ZIP, Math.max(0, text.length() - LONGEST_ZIP_END)) >= 0) {
            throw new Refused(UploadRefusal.DAMAGED);
        }
        int left = MOST_INFLATED_BYTES;
        int at = 0;
        Matcher stream = STREAM.matcher(text);
        while (stream.find(at)) {
            String before = open(text.substring(at, stream.start()));
            int close = text.indexOf("endstream", stream.end());
            int next = close < 0 ? text.length() : close + "endstream".length();
            if (dictionary(before).contains("/ObjStm")) {
                left -= inflatedObjects(content, stream.end(), close < 0 ? text.length() : close, before, left);
            }
            at = next;
        }
        open(text.substring(at));
        return content;
    }

    /** The dictionary of the stream that begins behind this text. */
    private static String dictionary(String before) {
        return before.substring(Math.max(0, before.lastIndexOf(" obj")));
    }

    private static int inflatedObjects(byte[] content, int from, int to, String before, int left) {
        String dictionary = dictionary(before);
        if (NOT_INFLATED.stream().anyMatch(dictionary::contains)) {
            throw new Refused(UploadRefusal.DAMAGED);
        }
        if (!dictionary.contains("/Fl")) {
            open(new String(content, from, to - from, StandardCharsets.ISO_8859_1));
            return 0;
        }
        byte[] objects = inflate(content, from, to, left);
        open(new String(objects, StandardCharsets.ISO_8859_1));
        return objects.length;
    }

    private static byte[] inflate(byte[] content, int from, int to, int left) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] some = new byte[64 * 1024];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(content, from, to - from);
            for (int got = inflater.inflate(some); got > 0; got = inflater.inflate(some)) {
                all.write(some, 0, got);
                if (all.size() > left) {
                    throw new Refused(UploadRefusal.INFLATES_TOO_MUCH);
                }
            }
        } catch (DataFormatException broken) {
            throw new Refused(UploadRefusal.DAMAGED);
        } finally {
            inflater.end();
        }
        return all.toByteArray();
    }

    /** Text that stands open, with the names in it written plainly. */
    private static String open(String text) {
        String plain = ESCAPED.matcher(text).replaceAll(
            code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))));
        if (ENCRYPTED.matcher(plain).find()) {
            throw new Refused(UploadRefusal.PASSWORD_PROTECTED);
        }
        if (RUNS.matcher(plain).find()) {
            throw new Refused(UploadRefusal.RUNS_PROGRAMS);
        }
        return plain;
    }
}
