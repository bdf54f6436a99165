package vn.danban.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.function.Consumer;
import vn.danban.discussion.DiscussingMatters;
import vn.danban.matter.MatterId;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Draft;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Asks the head; what is typed stays in the browser until it was taken in. */
class QuestionForm extends NativeDetails {
    private static final String QUESTION = "cau-hoi-gui-truong-ap";

    private final DiscussingMatters discussing;
    private final MatterId matter;
    private final Consumer<String> said;
    private final Outcome outcome = new Outcome();
    private final TextArea words = new TextArea(getTranslation("discussion.question"));

    /** @param said told, with the sentence to show, when it was taken in */
    QuestionForm(DiscussingMatters discussing, MatterId matter, Consumer<String> said) {
        this.discussing = discussing;
        this.matter = matter;
        this.said = said;
        addClassName("speak");
        setSummaryText(getTranslation("discussion.ask"));
        words.setId(QUESTION);
        words.setMinRows(3);
        words.setHelperText(getTranslation("discussion.question-help", DiscussingMatters.LONGEST_QUESTION));
        Draft.part(words, QUESTION);
        Div form = new Div(outcome, words, Words.small(getTranslation("discussion.read-by-all")),
            new ButtonBar(ButtonBar.primary(getTranslation("discussion.ask-act"), this::ask)));
        form.addClassName("form");
        setContent(form);
        Draft.keep(this, draft());
    }

    private void ask() {
        if (outcome.attempt(() -> discussing.ask(matter, words.getValue()))) {
            words.clear();
            setOpen(false);
            Draft.forget(draft());
            said.accept(getTranslation("discussion.asked"));
        }
    }

    private String draft() {
        return "question-" + matter.text();
    }
}
