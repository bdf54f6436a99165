package vn.danban.paperwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import vn.danban.papers.PaperSignature;
import vn.danban.ui.Badge;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;

/** Who signed a paper electronically, with what is known of each certificate and what is not. */
class SignaturesList extends UnorderedList {
    SignaturesList(List<PaperSignature> signatures) {
        addClassName("signatures");
        signatures.forEach(one -> add(new Line(one)));
    }

    private static final class Line extends ListItem {
        Line(PaperSignature one) {
            Span name = new Span(one.name());
            name.addClassName("strong");
            Badge state = new Badge(I18NProvider.translate(one.trusted() ? "signing.trusted" : "signing.unknown-issuer"),
                one.trusted() ? Badge.Tone.GOOD : Badge.Tone.DUE);
            Paragraph head = new Paragraph(new Span(one.position() + ". "), name, new Span(" "), state);
            Div about = new Div(Words.small(one.signedAt() == null ? I18NProvider.translate("signing.no-time")
                    : I18NProvider.translate("signing.at", Moments.moment(one.signedAt()))),
                Words.small(I18NProvider.translate("signing.certificate", one.serial(), one.issuer(), Moments.day(one.validUntil()))));
            about.addClassName("muted");
            add(head, about);
        }
    }
}
