package vn.danban.discussion;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/**
 * Words for everybody to read: Unicode normal form C, single line ends, at most one blank line at a time. What hides or turns
 * text is refused and not silently taken out: nobody may read something else than was written. Markup is words like all others.
 */
final class SpokenWords {
    /** Controls, directions, invisible signs, unassigned and private ones, lone surrogates; line ends are none of them. */
    private static final Pattern NOT_FOR_READING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}&&[^\n]]");
    private static final int AROUND = 20;

    private SpokenWords() {}

    /**
     * @throws Refused {@code otherwise} when nothing was said or it is longer than {@code most};
     *                 {@link DiscussionRefusal#HIDDEN_SIGN} for signs that are not for reading
     */
    static String given(String words, int most, Refusal otherwise) {
        String clean = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n').replace('\t', ' ').replaceAll("\n\\s*\n\\s*\n", "\n\n").strip();
        if (clean.isEmpty() || clean.length() > most) {
            throw new Refused(otherwise, most);
        }
        Matcher hidden = NOT_FOR_READING.matcher(clean);
        if (hidden.find()) {
            throw new Refused(DiscussionRefusal.HIDDEN_SIGN, around(clean, hidden.start()));
        }
        return clean;
    }

    private static String around(String words, int position) {
        String before = words.substring(Math.max(0, position - AROUND), position);
        String after = words.substring(position, Math.min(words.length(), position + AROUND));
        return NOT_FOR_READING.matcher(before + after).replaceAll("").strip();
    }
}
