package vn.danban.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.danban.ui.MomentField;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** When a vote opens and closes, by Viet Nam's clock, with the sentence people will read. */
class VoteTimes extends Div {
    private static final String OPENS = "gio-mo";
    private static final String CLOSES = "gio-dong";

    private final MomentField opens;
    private final MomentField closes;
    private final Paragraph sentence = new Paragraph();

    VoteTimes(Instant suggestedOpening, Instant suggestedClosing) {
        addClassName("times");
        opens = new MomentField(OPENS, getTranslation("times.opens"), suggestedOpening);
        closes = new MomentField(CLOSES, getTranslation("times.closes"), suggestedClosing);
        opens.onChange(this::tell);
        closes.onChange(this::tell);
        sentence.getElement().setAttribute("aria-live", "polite");
        Div fields = new Div(opens, closes);
        fields.addClassName("side-by-side");
        add(fields, sentence, Words.small(getTranslation("times.final")));
        tell();
    }

    /** Empty while what is typed is no time. */
    Optional<Instant> opens() {
        return opens.value();
    }

    Optional<Instant> closes() {
        return closes.value();
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
}
