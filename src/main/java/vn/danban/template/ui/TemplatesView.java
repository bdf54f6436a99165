package vn.danban.template.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.template.ReplacingTemplates;
import vn.danban.ui.Badge;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** Which source each kind of paper is made from in this commune, and whether its layout was confirmed. */
@Prototype
@Route(TemplateNavigation.TEMPLATES_ROUTE)
@PermitAll
class TemplatesView extends OfficePage {
    private final ReplacingTemplates replacing;

    TemplatesView(ReplacingTemplates replacing) {
        super("template.title");
        this.replacing = replacing;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        CommuneId id = TemplateNavigation.communeIn(address);
        Commune commune = replacing.commune(id);
        RecordTable<ReplacingTemplates.Shown> table = new RecordTable<ReplacingTemplates.Shown>(getTranslation("template.title"))
            .column(getTranslation("papers.kind"), one -> new Anchor(TemplateNavigation.template(id, one.kind()), Labels.of(one.kind())))
            .column(getTranslation("template.used"), one -> new Span(name(one)))
            .column(getTranslation("template.layout"), TemplatesView::layout);
        table.show(ReplacingTemplates.kinds().stream().map(kind -> replacing.used(id, kind)).toList());
        content.add(Words.muted(getTranslation("template.lead")), new Card(getTranslation("template.kinds"), table));
        return commune.place();
    }

    private static String name(ReplacingTemplates.Shown one) {
        return TemplateWords.name(one.id() == null ? "" : one.name());
    }

    private static Component layout(ReplacingTemplates.Shown one) {
        return one.confirmed().isPresent() ? new Badge(TemplateWords.confirmed(one.confirmed().get()), Badge.Tone.GOOD)
            : new Badge(TemplateWords.waits(), Badge.Tone.DUE);
    }
}
