package vn.danban.matter;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.shared.PlainWords;
import vn.danban.shared.Refused;

/**
 * The words of a matter, in Unicode normal form C with single line ends, so that equal words have equal hashes.
 * Title 1–200 characters, question 1–300, body at most 20,000.
 *
 * @throws Refused with {@link MatterRefusal} when a part is missing or too long
 */
public record MatterText(String title, String question, String body) {
    public MatterText {
        title = PlainWords.given(title, 200, MatterRefusal.TITLE_MISSING_OR_TOO_LONG);
        question = PlainWords.given(question, 300, MatterRefusal.QUESTION_MISSING_OR_TOO_LONG);
        body = PlainWords.of(body, 20_000, MatterRefusal.BODY_TOO_LONG);
    }

    /** All that is wrong with words not yet accepted, in the order of the parts; none means they can be accepted. */
    public static List<Refused> problems(String title, String question, String body) {
        return Stream.<Runnable>of(() -> new MatterText(title, "?", ""), () -> new MatterText("?", question, ""),
                () -> new MatterText("?", "?", body))
            .map(MatterText::problem).flatMap(Optional::stream).toList();
    }

    private static Optional<Refused> problem(Runnable part) {
        try {
            part.run();
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(refused);
        }
    }
}
