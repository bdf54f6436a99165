package vn.danban.matter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import vn.danban.matter.CompareTexts;
import vn.danban.matter.TextPiece;

/**
 * What changed in a text: what went is struck through, what came is underlined, and both say so to those who hear the page.
 */
class TextDifference extends Div {
    TextDifference(String heading, String before, String after) {
        addClassName("difference");
        add(new H3(heading));
        Div text = new Div();
        text.addClassName("prose");
        if (before.equals(after)) {
            text.setText(getTranslation(after.isEmpty() ? "wordings.empty" : "wordings.unchanged"));
            text.addClassName("muted");
        } else {
            CompareTexts.compare(before, after).forEach(piece -> text.add(marked(piece)));
        }
        add(text);
    }

    private Component marked(TextPiece piece) {
        return switch (piece.change()) {
            case SAME -> new Text(piece.text());
            case DELETED -> mark("del", "wordings.deleted", piece.text());
            case INSERTED -> mark("ins", "wordings.inserted", piece.text());
        };
    }

    private Component mark(String tag, String key, String words) {
        Span spoken = new Span(getTranslation(key) + " ");
        spoken.addClassName("only-heard");
        Span end = new Span(" " + getTranslation("wordings.end-of-change"));
        end.addClassName("only-heard");
        HtmlContainer mark = new HtmlContainer(tag);
        mark.add(spoken, new Text(words), end);
        return mark;
    }
}
