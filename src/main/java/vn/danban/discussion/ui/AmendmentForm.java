package vn.danban.discussion.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import vn.danban.discussion.AmendedText;
import vn.danban.discussion.DiscussingMatters;
import vn.danban.matter.Matter;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Draft;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Proposes other words: first the passage, then the words, which begin as those of the passage, then why. */
class AmendmentForm extends NativeDetails {
    private static final String WORDS = "de-nghi-sua-thanh";
    private static final String REASON = "de-nghi-sua-vi-sao";
    private static final int LONGEST_CAPTION = 48;
    private static final String ADDITION = "";

    private final DiscussingMatters discussing;
    private final Matter matter;
    private final Consumer<String> said;
    private final List<String> passages;
    private final Outcome outcome = new Outcome();
    private final Select<String> passage = new Select<>();
    private final Paragraph now = new Paragraph();
    private final TextArea words = new TextArea(getTranslation("discussion.words"));
    private final TextArea reason = new TextArea(getTranslation("discussion.reason"));

    AmendmentForm(DiscussingMatters discussing, Matter matter, Consumer<String> said) {
        this.discussing = discussing;
        this.matter = matter;
        this.said = said;
        passages = AmendedText.passages(matter).stream().distinct().toList();
        addClassName("speak");
        setSummaryText(getTranslation("discussion.propose"));
        choice();
        now.addClassNames("prose", "passage");
        now.setVisible(false);
        words.setId(WORDS);
        words.setMinRows(3);
        words.setHelperText(getTranslation("discussion.words-help", DiscussingMatters.LONGEST_AMENDMENT));
        reason.setId(REASON);
        reason.setMinRows(2);
        reason.setHelperText(getTranslation("discussion.reason-help", DiscussingMatters.LONGEST_REASON));
        Draft.part(words, WORDS);
        Draft.part(reason, REASON);
        Div form = new Div(outcome, passage, now, words, reason, Words.small(getTranslation("discussion.read-by-all")),
            new ButtonBar(ButtonBar.primary(getTranslation("discussion.propose-act"), this::propose)));
        form.addClassName("form");
        setContent(form);
        Draft.keep(this, draft());
    }

    private void choice() {
        List<String> all = new ArrayList<>(passages);
        all.add(ADDITION);
        passage.setLabel(getTranslation("discussion.passage"));
        passage.setPlaceholder(getTranslation("discussion.passage-choose"));
        passage.setItems(all);
        passage.setItemLabelGenerator(this::caption);
        passage.addValueChangeListener(change -> {
            boolean untouched = words.isEmpty() || words.getValue().equals(change.getOldValue());
            if (change.getValue() != null && untouched) {
                words.setValue(change.getValue());
            }
            now.setText(change.getValue());
            now.setVisible(change.getValue() != null && !change.getValue().isEmpty());
            passage.setInvalid(false);
        });
    }

    private String caption(String text) {
        if (text.equals(ADDITION)) {
            return getTranslation("discussion.addition");
        }
        String start = text.length() <= LONGEST_CAPTION ? text : text.substring(0, LONGEST_CAPTION).strip() + "…";
        int number = passages.indexOf(text);
        return number == 0 ? getTranslation("discussion.passage-question", start) : getTranslation("discussion.passage-number", number, start);
    }

    private void propose() {
        if (passage.getValue() == null) {
            passage.setErrorMessage(getTranslation("discussion.passage-missing"));
            passage.setInvalid(true);
            outcome.problem(getTranslation("discussion.passage-missing"));
            return;
        }
        if (outcome.attempt(() -> discussing.propose(matter.id(),
                new DiscussingMatters.Proposal(passage.getValue(), words.getValue(), reason.getValue())))) {
            passage.clear();
            words.clear();
            reason.clear();
            setOpen(false);
            Draft.forget(draft());
            said.accept(getTranslation("discussion.proposed"));
        }
    }

    private String draft() {
        return "amendment-" + matter.id().text();
    }
}
