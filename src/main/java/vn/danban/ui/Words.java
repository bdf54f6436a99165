package vn.danban.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** Paragraphs in the few tones the pages use. */
public final class Words {
    private Words() {}

    public static Paragraph muted(String words) {
        return toned(words, "muted");
    }

    /** Beside what matters: sources, hints. */
    public static Paragraph small(String words) {
        return toned(words, "small");
    }

    /** A fact in bold and what follows from it. */
    public static Paragraph fact(String fact, String consequence) {
        Span strong = new Span(fact);
        strong.addClassName("strong");
        Paragraph paragraph = new Paragraph(strong);
        paragraph.add(" " + consequence);
        return paragraph;
    }

    private static Paragraph toned(String words, String className) {
        Paragraph paragraph = new Paragraph(words);
        paragraph.addClassNames(className);
        return paragraph;
    }
}
