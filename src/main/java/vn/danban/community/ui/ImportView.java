package vn.danban.community.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import vn.danban.community.ImportingHouseholds.ListToRead;
import vn.danban.community.ImportingHouseholds.Taken;
import vn.danban.community.ImportingHouseholds;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.RollCorrections;
import vn.danban.shared.Identifier;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Outcome;

/** The head brings in the hamlet's list from a file: look, correct, settle, confirm. */
@Prototype
@Route("ap/:hamletId/ho-gia-dinh/nhap")
@PermitAll
class ImportView extends OfficePage implements BeforeLeaveObserver {
    private final ImportingHouseholds importing;
    private final Hamlets hamlets;
    private final HoldingOffices offices;
    private final Div columns = new Div();
    private final Div findings = new Div();
    private final Div everything = new Div();
    /** Beside the button that was pressed, far below the top of the page. */
    private final Outcome confirming = new Outcome();
    private Hamlet hamlet;
    private ListDraft draft;

    ImportView(ImportingHouseholds importing, Hamlets hamlets, HoldingOffices offices) {
        super("import.title");
        this.importing = importing;
        this.hamlets = hamlets;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        hamlet = hamlets.get(new HamletId(Identifier.parse(address.get(CommunityNavigation.HAMLET).orElseThrow())));
        offices.require(hamlet.id(), Office.HAMLET_HEAD);
        findings.addClassName("office-content");
        everything.addClassName("office-content");
        everything.add(new FileSection(this::read, outcome), columns, findings);
        content.add(everything);
        return hamlet.name() + ", " + hamlet.place();
    }

    @Override
    public void beforeLeave(BeforeLeaveEvent event) {
        if (draft != null) {
            BeforeLeaveEvent.ContinueNavigationAction leaving = event.postpone();
            new FormDialog(getTranslation("import.leave-title"), new Paragraph(getTranslation("import.leave-text")))
                .dangerousAct(getTranslation("import.leave"), leaving::proceed).orLeave().open();
        }
    }

    private void read(String fileName, byte[] content) {
        outcome.attempt(() -> {
            ListDraft read = new ListDraft(fileName, content);
            read.read(read.list(), importing.preview(hamlet.id(), read.list()));
            draft = read;
            columns.removeAll();
            columns.add(new ColumnsSection(read.preview().list(), this::readBy));
            show();
        });
    }

    private void readBy(ColumnMapping mapping) {
        reread(draft.with(mapping));
    }

    private void mend(RollCorrections corrections) {
        reread(draft.with(corrections));
    }

    /** What cannot be read like this leaves the page as it was, with the reason. */
    private void reread(ListToRead wanted) {
        confirming.clear();
        outcome.attempt(() -> {
            draft.read(wanted, importing.preview(hamlet.id(), wanted));
            show();
        });
    }

    private void show() {
        findings.removeAll();
        findings.add(
            new RowsToMendSection(draft, this::mend),
            new ChangesSection(draft),
            new NoticesSection(draft, this::mend),
            confirmation());
    }

    private Section confirmation() {
        int households = draft.preview().list().households().size();
        int toMend = draft.preview().list().rowsToMend().size();
        Section section = new Section(new Paragraph(toMend > 0 ? getTranslation("import.mend-first", toMend)
            : getTranslation("import.ready", households, draft.fileName())));
        section.addClassNames("card", "confirmation");
        section.addComponentAsFirst(confirming);
        section.add(new ButtonBar(ButtonBar.primary(getTranslation("import.confirm", households), this::confirm)));
        return section;
    }

    /** What was refused stays to be looked at, its changes reckoned anew. */
    private void confirm() {
        if (!confirming.attempt(this::take)) {
            draft.read(draft.list(), importing.preview(hamlet.id(), draft.list()));
            show();
        }
    }

    private void take() {
        Taken taken = importing.confirm(hamlet.id(), draft.list(), draft.preview(), draft.settled());
        draft = null;
        everything.removeAll();
        everything.add(result(taken));
    }

    private Section result(Taken taken) {
        RouterLink on = CommunityNavigation.linkToHouseholds(getTranslation("import.see"), hamlet.id());
        on.addClassName("btn");
        Section section = new Section(
            new H2(getTranslation("import.done", taken.households())),
            new Paragraph(getTranslation("import.done-parts", taken.added(), taken.updated(), taken.unchanged())));
        if (taken.movedAway() + taken.kept() > 0) {
            section.add(new Paragraph(getTranslation("import.done-missing", taken.movedAway(), taken.kept())));
        }
        section.add(new ButtonBar(on));
        section.addClassName("card");
        return section;
    }
}
