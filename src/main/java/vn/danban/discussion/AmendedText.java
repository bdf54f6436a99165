package vn.danban.discussion;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterText;
import vn.danban.shared.Refused;

/** The passages of a matter that can be amended, and the matter with other words in the place of one. */
public final class AmendedText {
    private AmendedText() {}

    /** The question to be decided, then each paragraph of the body. */
    public static List<String> passages(Matter matter) {
        return Stream.concat(Stream.of(matter.question()), paragraphs(matter).stream()).filter(line -> !line.isBlank()).toList();
    }

    /**
     * The matter's words with the amendment; empty when its passage does not stand there exactly once any more.
     *
     * @throws Refused when the words would become too long
     */
    public static Optional<MatterText> of(Matter matter, DiscussionItem amendment) {
        if (amendment.isAddition()) {
            String body = matter.body().isEmpty() ? amendment.words() : matter.body() + "\n\n" + amendment.words();
            return Optional.of(new MatterText(matter.title(), matter.question(), body));
        }
        if (Collections.frequency(passages(matter), amendment.passage()) != 1) {
            return Optional.empty();
        }
        if (matter.question().equals(amendment.passage())) {
            return Optional.of(new MatterText(matter.title(), amendment.words(), matter.body()));
        }
        String body = paragraphs(matter).stream().map(line -> line.equals(amendment.passage()) ? amendment.words() : line)
            .collect(Collectors.joining("\n"));
        return Optional.of(new MatterText(matter.title(), matter.question(), body));
    }

    private static List<String> paragraphs(Matter matter) {
        return List.of(matter.body().split("\n", -1));
    }
}
