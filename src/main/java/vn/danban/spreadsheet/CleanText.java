package vn.danban.spreadsheet;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Text as people see it: one Unicode form (NFC), single spaces, nothing invisible. */
public final class CleanText {
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    /** Control and format characters (bidirectional marks among them), lone surrogates, private use, not characters. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\x{FFFD}&&[^\\s]]");

    private CleanText() {}

    public static String of(String raw) {
        String visible = INVISIBLE.matcher(raw).replaceAll("");
        return SPACES.matcher(Normalizer.normalize(visible, Normalizer.Form.NFC)).replaceAll(" ").strip();
    }

    public static boolean hasInvisible(String raw) {
        return INVISIBLE.matcher(raw).find();
    }
}
