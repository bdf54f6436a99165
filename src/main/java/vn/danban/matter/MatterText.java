package vn.danban.matter;

import java.text.Normalizer;
import vn.danban.shared.Refused;

/**
 * The words of a matter, in Unicode normal form C with single line ends, so that equal words have equal hashes.
 * Title 1–200 characters, question 1–300, body at most 20,000.
 *
 * @throws Refused with {@link MatterRefusal} when a part is missing or too long
 */
public record MatterText(String title, String question, String body) {
    public MatterText {
        title = clean(title, 1, 200, MatterRefusal.TITLE_MISSING_OR_TOO_LONG);
        question = clean(question, 1, 300, MatterRefusal.QUESTION_MISSING_OR_TOO_LONG);
        body = clean(body, 0, 20_000, MatterRefusal.BODY_TOO_LONG);
    }

    private static String clean(String words, int least, int most, MatterRefusal otherwise) {
        String clean = Normalizer.normalize(words == null ? "" : words, Normalizer.Form.NFC)
            .replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cc}\\p{Cf}&&[^\n\t]]", "").strip();
        if (clean.length() < least || clean.length() > most) {
            throw new Refused(otherwise, most);
        }
        return clean;
    }
}
