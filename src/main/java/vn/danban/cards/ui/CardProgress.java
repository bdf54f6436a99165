package vn.danban.cards.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import vn.danban.cards.HandingOverCards;
import vn.danban.ui.Moments;

/** In a sentence and one bar of all households: cards handed over, made, missing. */
class CardProgress extends Section {
    private final Paragraph sentence = new Paragraph();
    private final Paragraph rest = new Paragraph();
    private final Div bar = new Div();
    private final Span handedOver = part("yes");
    private final Span made = part("waiting");
    private final Paragraph valid = new Paragraph();

    CardProgress() {
        addClassName("card");
        sentence.addClassName("lead");
        valid.addClassNames("small", "muted");
        bar.addClassName("bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        bar.add(handedOver, made);
        add(sentence, bar, rest, valid);
    }

    void show(HandingOverCards.Progress progress) {
        long all = progress.households().size();
        long waiting = progress.made() - progress.handedOver();
        sentence.setText(getTranslation("cards.progress", progress.handedOver(), all));
        rest.setText(getTranslation("cards.progress-rest", waiting, all - progress.made()));
        handedOver.setWidth(share(progress.handedOver(), all));
        made.setWidth(share(waiting, all));
        valid.setText(getTranslation("cards.valid-until", Moments.day(progress.set().validUntil())));
    }

    private static String share(long part, long all) {
        return all == 0 ? "0" : 100.0 * part / all + "%";
    }

    private static Span part(String className) {
        Span part = new Span();
        part.addClassName(className);
        return part;
    }
}
