package vn.danban.shared;

import java.text.Normalizer;

/** Words people give: Unicode normal form C, single line ends, nothing invisible. */
public final class PlainWords {
    private PlainWords() {}

    /**
     * @return the words, cleaned, at most {@code most} characters long; empty when nothing was given
     * @throws Refused with {@code otherwise} when they are longer; the detail is {@code most}
     */
    public static String of(String words, int most, Refusal otherwise) {
        return within(words, 0, most, otherwise);
    }

    /** The same where something must be given. */
    public static String given(String words, int most, Refusal otherwise) {
        return within(words, 1, most, otherwise);
    }

    private static String within(String words, int least, int most, Refusal otherwise) {
        String clean = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\t]]", "").strip();
        if (clean.length() < least || clean.length() > most) {
            throw new Refused(otherwise, most);
        }
        return clean;
    }
}
