package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** One of a few, each a large target with a line about it; what cannot be chosen is shown and says why. */
public class ChoiceCards<T> extends FieldSet {
    private final String name;
    private final List<T> values = new ArrayList<>();
    private final List<Input> marks = new ArrayList<>();
    private final Consumer<T> chosen;

    /**
     * @param name   id of the whole, to be linked to from an error summary
     * @param chosen told each time a person chooses
     */
    public ChoiceCards(String name, String question, Consumer<T> chosen) {
        super(question);
        this.name = name;
        this.chosen = chosen;
        setId(name);
        getElement().setAttribute("tabindex", "-1");
        addClassName("choice-cards");
    }

    public ChoiceCards<T> choice(T value, String words, String line) {
        add(card(value, words, line, true));
        return this;
    }

    /** @param because why it cannot be chosen */
    public ChoiceCards<T> forbidden(T value, String words, String because) {
        add(card(value, words, because, false));
        return this;
    }

    public Optional<T> value() {
        for (int i = 0; i < marks.size(); i++) {
            if (marks.get(i).getElement().getProperty("checked", false)) {
                return Optional.of(values.get(i));
            }
        }
        return Optional.empty();
    }

    public void choose(T value) {
        for (int i = 0; i < marks.size(); i++) {
            marks.get(i).getElement().setProperty("checked", values.get(i).equals(value));
        }
        chosen.accept(value);
    }

    private NativeLabel card(T value, String words, String line, boolean allowed) {
        Input mark = new Input();
        mark.setType("radio");
        mark.setId(name + "-" + values.size());
        mark.getElement().setAttribute("name", name).setAttribute("value", value.toString())
            .setAttribute("data-draft", name + "-" + value);
        mark.getElement().addPropertyChangeListener("checked", "change", change -> { });
        mark.getElement().addEventListener("change", change -> choose(value));
        mark.setEnabled(allowed);
        Span title = new Span(words);
        title.addClassName("strong");
        Div text = new Div(title);
        if (!line.isEmpty()) {
            Span about = new Span(line);
            about.addClassNames("small", "muted");
            text.add(about);
        }
        NativeLabel card = new NativeLabel();
        card.setFor(mark);
        card.add(mark, text);
        card.setClassName(allowed ? "choice" : "choice forbidden");
        values.add(value);
        marks.add(mark);
        return card;
    }
}
