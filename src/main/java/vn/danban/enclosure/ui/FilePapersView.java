package vn.danban.enclosure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.danban.enclosure.FiledPaper;
import vn.danban.enclosure.FilingPapers;
import vn.danban.enclosure.MatterPaper;
import vn.danban.enclosure.MatterPapers;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** The head or the Front files papers of a matter, puts newer versions in their place, or takes them back while that may be. */
@Prototype
@Route(EnclosureNavigation.FILE_ROUTE)
@PermitAll
class FilePapersView extends OfficePage {
    private final FilingPapers filing;
    private final MatterPapers papers;
    private final Matters matters;
    private final HoldingOffices offices;
    private final RecordTable<FiledPaper> table = new RecordTable<>(getTranslation("papers.title"));
    private Matter matter;

    FilePapersView(FilingPapers filing, MatterPapers papers, Matters matters, HoldingOffices offices) {
        super("papers.file-title");
        this.filing = filing;
        this.papers = papers;
        this.matters = matters;
        this.offices = offices;
        table.column(getTranslation("papers.paper"), this::name)
            .column(getTranslation("papers.filed"), paper -> new Span(
                Moments.day(paper.newest().at()) + ", " + Labels.of(paper.newest().office())))
            .column(getTranslation("household.acts"), this::acts);
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD);
        content.add(new Div(new Anchor(MatterNavigation.matter(matter.id()), getTranslation("papers.back"))),
            Words.muted(getTranslation(matter.settled() ? "papers.lead-settled" : "papers.lead")), form(),
            new Card(getTranslation("papers.title"), table));
        show();
        return matter.title();
    }

    private Component form() {
        TextField title = new TextField(getTranslation("papers.paper-title"));
        title.setHelperText(getTranslation("papers.paper-title-help"));
        PaperField file = new PaperField(outcome);
        Card form = new Card(getTranslation("papers.add"), title, file,
            new ButtonBar(ButtonBar.primary(getTranslation("papers.add"), () -> outcome.attempt(() -> {
                MatterPaper paper = filing.file(matter.id(), title.getValue(), file.file());
                title.clear();
                file.clear();
                show();
                outcome.done(getTranslation("papers.added", paper.title(), paper.name()));
            }))));
        form.addClassName("form");
        return form;
    }

    private void show() {
        List<FiledPaper> all = papers.of(matter.id());
        table.refresh(all);
    }

    private Component name(FiledPaper paper) {
        MatterPaper newest = paper.newest();
        Span about = new Span(paper.isWithdrawn() ? getTranslation("papers.is-withdrawn")
            : getTranslation("papers.version-of", newest.name(), EnclosureNavigation.size(newest.size()), paper.earlier().size() + 1));
        about.addClassNames("small", "muted", "below");
        if (paper.isWithdrawn()) {
            return new Div(new Span(newest.title()), about);
        }
        Anchor download = new Anchor(EnclosureNavigation.download(matter.id(), newest.id()), newest.title());
        download.setRouterIgnore(true);
        return new Div(download, about);
    }

    private Component acts(FiledPaper paper) {
        Div acts = new Div();
        acts.addClassName("row-actions");
        if (!paper.isWithdrawn() && !matter.settled()) {
            acts.add(ButtonBar.quiet(getTranslation("papers.replace"), () -> replace(paper.newest())),
                ButtonBar.quiet(getTranslation("papers.withdraw"), () -> withdraw(paper.newest())));
        }
        return acts;
    }

    private void replace(MatterPaper paper) {
        PaperField file = new PaperField(outcome);
        new FormDialog(getTranslation("papers.replace-title", paper.title()), new Paragraph(getTranslation("papers.replace-text")), file)
            .act(getTranslation("papers.replace"), () -> {
                MatterPaper newer = filing.replace(matter.id(), paper.id(), file.file());
                show();
                outcome.done(getTranslation("papers.replaced", newer.title(), newer.name()));
            }).orLeave().open();
    }

    private void withdraw(MatterPaper paper) {
        TextField reason = new TextField(getTranslation("papers.withdraw-reason"));
        new FormDialog(getTranslation("papers.withdraw-title", paper.title()), new Paragraph(getTranslation("papers.withdraw-text")), reason)
            .dangerousAct(getTranslation("papers.withdraw"), () -> {
                filing.withdraw(matter.id(), paper.id(), reason.getValue());
                show();
                outcome.done(getTranslation("papers.withdrawn-done", paper.title()));
            }).orLeave().open();
    }
}
