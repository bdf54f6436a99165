package vn.danban.template.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import vn.danban.papers.PaperKind;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.shared.Refused;
import vn.danban.template.ReplacingTemplates;
import vn.danban.template.ReplacingTemplates.Shown;
import vn.danban.template.TemplateRefusal;
import vn.danban.ui.Badge;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.DayField;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** One kind of paper: the source in use, bringing another, going back, and confirming the layout. */
@Prototype
@Route(TemplateNavigation.TEMPLATE_ROUTE)
@PermitAll
class TemplateView extends OfficePage {
    private static final int SHORT_HASH = 12;

    private final ReplacingTemplates replacing;
    private final Clock clock;
    private final Div parts = new Div();
    private CommuneId id;
    private PaperKind kind;

    TemplateView(ReplacingTemplates replacing, Clock clock) {
        super("template.one");
        this.replacing = replacing;
        this.clock = clock;
        parts.addClassName("office-content");
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        id = TemplateNavigation.communeIn(address);
        Commune commune = replacing.commune(id);
        kind = TemplateNavigation.kindIn(address);
        content.add(new Paragraph(new Anchor(TemplateNavigation.templates(id), getTranslation("template.back"))), parts);
        show();
        return Labels.of(kind) + " · " + commune.place();
    }

    private void show() {
        parts.removeAll();
        Shown used = replacing.used(id, kind);
        parts.add(inUse(used), new BringTemplateCard(replacing, new BringTemplateCard.Place(id, kind), outcome, this::show), kept(used),
            new PlaceholderCard(kind));
    }

    private Component inUse(Shown used) {
        Card card = new Card(getTranslation("template.used"), Words.fact(TemplateWords.name(used.name()) + ".", getTranslation("template.used-text")));
        if (used.confirmed().isPresent()) {
            card.add(new Paragraph(new Badge(TemplateWords.confirmed(used.confirmed().get()), Badge.Tone.GOOD)));
        } else {
            card.add(new Paragraph(new Badge(TemplateWords.waits(), Badge.Tone.DUE)), Words.muted(getTranslation("template.waits-text")));
        }
        ButtonBar bar = new ButtonBar(file(used, "template.download"), preview(used));
        if (used.confirmed().isEmpty()) {
            bar.add(ButtonBar.secondary(getTranslation("template.confirm"), () -> confirm(used)));
        }
        card.add(bar);
        return card;
    }

    private void confirm(Shown used) {
        TextField document = new TextField(getTranslation("template.document"));
        document.setHelperText(getTranslation("template.document-help"));
        document.setWidthFull();
        new FormDialog(getTranslation("template.confirm-title"), new Paragraph(getTranslation("template.confirm-text")), document)
            .act(getTranslation("template.confirm"), () -> {
                replacing.confirm(id, kind, used.hash(), document.getValue());
                show();
                outcome.done(getTranslation("template.confirm-done"));
            }).orLeave().open();
    }

    private Component kept(Shown used) {
        RecordTable<Shown> table = new RecordTable<Shown>(getTranslation("template.kept"))
            .column(getTranslation("template.name"), one -> new Span(TemplateWords.name(one.name())))
            .column(getTranslation("template.hash"), one -> new Span(one.hash().substring(0, SHORT_HASH) + "…"))
            .column(getTranslation("household.acts"), one -> acts(one, used));
        table.show(replacing.all(id, kind));
        Card card = new Card(getTranslation("template.kept"), table);
        List<ReplacingTemplates.Chosen> choices = replacing.choices(id, kind);
        if (!choices.isEmpty()) {
            UnorderedList list = new UnorderedList();
            choices.forEach(one -> list.add(new ListItem(getTranslation("template.choice", Moments.day(one.choice().since()),
                TemplateWords.name(one.name()), one.by(), Moments.day(one.choice().chosenAt())))));
            card.add(Words.muted(getTranslation("template.choices")), list);
        }
        return card;
    }

    private Component acts(Shown one, Shown used) {
        Div acts = new Div(file(one, "template.download"), preview(one));
        acts.addClassName("row-actions");
        if (one.hash().equals(used.hash())) {
            acts.add(new Badge(getTranslation("template.in-use"), Badge.Tone.RUNNING));
        } else {
            acts.add(ButtonBar.quiet(getTranslation("template.choose"), () -> choose(one)));
        }
        return acts;
    }

    private void choose(Shown one) {
        DayField since = new DayField("dung-tu", getTranslation("template.since"), Moments.today(clock.instant()));
        new FormDialog(getTranslation("template.choose-title", TemplateWords.name(one.name())), new Paragraph(getTranslation("template.choose-text")), since)
            .act(getTranslation("template.choose"), () -> {
                replacing.choose(id, kind, one.id(), since.value().orElseThrow(() -> new Refused(TemplateRefusal.DAY_IS_OVER)));
                show();
                outcome.done(getTranslation("template.chosen", TemplateWords.name(one.name()), Moments.day(since.value().orElseThrow())));
            }).orLeave().open();
    }

    private Anchor file(Shown one, String key) {
        byte[] source = one.source().getBytes(StandardCharsets.UTF_8);
        return new Anchor(DownloadHandler.fromInputStream(event -> {
            replacing.commune(id);
            return new DownloadResponse(new ByteArrayInputStream(source), "mau-" + kind.fileName() + ".xhtml", "application/octet-stream", source.length);
        }), getTranslation(key));
    }

    private Anchor preview(Shown one) {
        return new Anchor(DownloadHandler.fromInputStream(event -> {
            byte[] pdf = replacing.preview(id, kind, one.source().getBytes(StandardCharsets.UTF_8));
            return new DownloadResponse(new ByteArrayInputStream(pdf), "xem-thu-" + kind.fileName() + ".pdf", "application/pdf", pdf.length);
        }), getTranslation("template.preview"));
    }
}
