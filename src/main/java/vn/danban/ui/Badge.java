package vn.danban.ui;

import com.vaadin.flow.component.html.Span;
import java.util.Locale;

/** A short word about the state of something; its tone is never the only thing that says it. */
public class Badge extends Span {
    public enum Tone { GOOD, RUNNING, DUE, STOPPED, PLAIN }

    public Badge(String words, Tone tone) {
        super(words);
        addClassNames("tag", tone.name().toLowerCase(Locale.ROOT));
    }
}
