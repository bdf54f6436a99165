package vn.danban.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.danban.ui.Draft;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** When a vote opens and closes, by Viet Nam's clock, with the sentence people will read. */
class VoteTimes extends Div {
    private static final String OPENS = "gio-mo";
    private static final String CLOSES = "gio-dong";

    private final Input opens = input(OPENS);
    private final Input closes = input(CLOSES);
    private final Paragraph sentence = new Paragraph();

    VoteTimes(Instant suggestedOpening, Instant suggestedClosing) {
        addClassName("times");
        set(opens, suggestedOpening);
        set(closes, suggestedClosing);
        sentence.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(field(opens, "times.opens"), field(closes, "times.closes"));
        fields.addClassName("side-by-side");
        add(fields, sentence, Words.small(getTranslation("times.final")));
        tell();
    }

    /** Empty while what is typed is no time. */
    Optional<Instant> opens() {
        return read(opens);
    }

    Optional<Instant> closes() {
        return read(closes);
    }

    /** Sentences by the id of the field. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (opens().isEmpty()) {
            problems.put(OPENS, getTranslation("times.opens-missing"));
        }
        if (closes().isEmpty()) {
            problems.put(CLOSES, getTranslation("times.closes-missing"));
        }
        return problems;
    }

    private void tell() {
        sentence.setText(opens().isPresent() && closes().isPresent()
            ? getTranslation("times.sentence", Moments.moment(opens().get()), Moments.moment(closes().get())) : "");
    }

    private Input input(String id) {
        Input input = new Input();
        input.setType("datetime-local");
        input.setId(id);
        Draft.part(input, id);
        input.addValueChangeListener(change -> tell());
        return input;
    }

    private Div field(Input input, String labelKey) {
        NativeLabel label = new NativeLabel(getTranslation(labelKey));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private static void set(Input input, Instant time) {
        input.setValue(Moments.local(time).truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private static Optional<Instant> read(Input input) {
        try {
            return Optional.of(Moments.instant(LocalDateTime.parse(input.getValue())));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
