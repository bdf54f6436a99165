package vn.danban.opinion;

import java.text.Normalizer;
import java.util.regex.Pattern;
import vn.danban.shared.Refused;

/** What can be printed in minutes as it is: one paragraph of letters and signs, normalised, without anything that hides or turns text. */
final class OpinionWords {
    /** In UTF-16 units. */
    static final int LONGEST = 1_000;
    /** Controls (line ends too), directions, invisible signs, unassigned and private ones, lone surrogates. */
    private static final Pattern NOT_FOR_READING = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    private OpinionWords() {}

    /** @throws Refused with {@link OpinionRefusal#NOT_READABLE} */
    static void require(String text) {
        boolean readable = !text.isBlank() && text.length() <= LONGEST && text.equals(text.strip())
            && Normalizer.isNormalized(text, Normalizer.Form.NFC) && !NOT_FOR_READING.matcher(text).find();
        if (!readable) {
            throw new Refused(OpinionRefusal.NOT_READABLE, LONGEST);
        }
    }
}
