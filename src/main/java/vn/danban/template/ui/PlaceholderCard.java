package vn.danban.template.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Stream;
import vn.danban.papers.PaperKind;
import vn.danban.template.Placeholder;
import vn.danban.template.Placeholders;
import vn.danban.ui.Badge;
import vn.danban.ui.Card;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** The names a source of this paper may use, in words, and which of them it must. */
class PlaceholderCard extends Card {
    PlaceholderCard(PaperKind kind) {
        super(I18NProvider.translate("template.names"), Words.muted(I18NProvider.translate("template.names-text")));
        RecordTable<Placeholder> table = new RecordTable<Placeholder>(getTranslation("template.names"))
            .column(getTranslation("template.written"), one -> new Code(one.example()))
            .column(getTranslation("template.means"), one -> new Span(getTranslation("template.means." + one.name())))
            .column(getTranslation("template.must"), PlaceholderCard::must);
        table.show(Stream.concat(Placeholders.of(kind).stream().filter(Placeholder::required),
            Placeholders.of(kind).stream().filter(one -> !one.required())).toList());
        add(new NativeDetails(getTranslation("template.names-open", Placeholders.of(kind).size()), table));
    }

    private static Component must(Placeholder one) {
        return one.required() ? new Badge(I18NProvider.translate("template.required"), Badge.Tone.DUE) : new Span();
    }
}
