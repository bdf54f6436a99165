package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** The way of something, step by step: what is done, where it is now, what is still to come. */
public class Steps extends OrderedList {
    public enum StepState { DONE, NOW, LATER }

    public Steps() {
        addClassName("way");
    }

    /** @param line what is to be known of it, or empty */
    public Steps step(StepState state, String name, String line) {
        Span mark = new Span(state == StepState.DONE ? "✓" : Integer.toString(getComponentCount() + 1));
        mark.addClassName("dot");
        mark.getElement().setAttribute("aria-hidden", "true");
        Div title = new Div(name);
        title.addClassName("strong");
        Span spoken = new Span(" (" + Labels.of(state) + ")");
        spoken.addClassName("only-heard");
        title.add(spoken);
        ListItem step = new ListItem(mark, title);
        step.addClassName(state.name().toLowerCase(Locale.ROOT));
        if (state == StepState.NOW) {
            step.getElement().setAttribute("aria-current", "step");
        }
        if (!line.isEmpty()) {
            Div about = new Div(line);
            about.addClassNames("small", "muted");
            step.add(about);
        }
        add(step);
        return this;
    }
}
