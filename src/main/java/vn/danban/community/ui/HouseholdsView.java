package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import vn.danban.community.Household;
import vn.danban.community.KeepingHouseholds;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.CsvDownload;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** The hamlet's households: look one up, correct it, mark it as moved away, take the list along. */
@Prototype
@Route("ap/:hamletId/ho-gia-dinh")
@PermitAll
class HouseholdsView extends OfficePage {
    private final KeepingHouseholds keeping;
    private final Hamlets hamlets;
    private final HoldingOffices offices;

    private Hamlet hamlet;
    private boolean head;
    private List<Household> households = List.of();
    private RecordTable<Household> table;
    private TextField search;
    private Checkbox withMovedAway;
    private Paragraph summary;

    HouseholdsView(KeepingHouseholds keeping, Hamlets hamlets, HoldingOffices offices) {
        super("households.title");
        this.keeping = keeping;
        this.hamlets = hamlets;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        hamlet = hamlets.get(new HamletId(Identifier.parse(address.get(CommunityNavigation.HAMLET).orElseThrow())));
        head = offices.mayActAs(hamlet.id(), Office.HAMLET_HEAD);
        households = keeping.list(hamlet.id());
        if (households.isEmpty()) {
            content.add(nobodyYet());
        } else {
            content.add(list());
        }
        return hamlet.name() + ", " + hamlet.place();
    }

    private Component nobodyYet() {
        Section empty = new Section(new H2(getTranslation("households.none")),
            new Paragraph(getTranslation("households.none-next")));
        empty.addClassNames("card", "empty");
        if (head) {
            empty.add(new ButtonBar(importLink("btn"), ButtonBar.secondary(getTranslation("households.add"), this::add)));
        }
        return empty;
    }

    private Component list() {
        summary = new Paragraph();
        search = new TextField(getTranslation("households.search"), change -> show());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        withMovedAway = new Checkbox(getTranslation("households.with-moved-away"), change -> show());
        table = table();
        ButtonBar acts = new ButtonBar();
        if (head) {
            acts.add(importLink("btn"), ButtonBar.secondary(getTranslation("households.add"), this::add));
        }
        acts.add(download());
        Div tools = new Div(search, withMovedAway);
        tools.addClassName("tools-row");
        Section list = new Section(summary, acts, tools, table);
        list.addClassName("card");
        show();
        return list;
    }

    private RecordTable<Household> table() {
        RecordTable<Household> records = new RecordTable<>(getTranslation("households.title"));
        records
            .column(getTranslation("household.number"), h -> Integer.toString(h.number()), Comparator.comparingInt(Household::number))
            .column(getTranslation("household.head"), Household::head, VietnameseOrder.names(Household::head))
            .column(getTranslation("household.representative"), Household::representative,
                VietnameseOrder.names(Household::representative))
            .column(getTranslation("household.address"), Household::address, VietnameseOrder.words(Household::address))
            .column(getTranslation("household.group"), h -> text(h.residentsGroup()),
                VietnameseOrder.words(h -> text(h.residentsGroup())))
            .column(getTranslation("household.phone"), h -> text(h.phone()), Comparator.comparing(h -> text(h.phone())));
        if (head) {
            records.column(getTranslation("household.acts"), this::acts);
        }
        return records;
    }

    private Component acts(Household household) {
        if (!household.living()) {
            Span away = new Span(getTranslation("household.moved-away"));
            away.addClassNames("tag", "plain");
            return away;
        }
        Button edit = ButtonBar.quiet(getTranslation("household.edit"), () -> edit(household));
        edit.setAriaLabel(getTranslation("household.edit-this", household.representative()));
        return edit;
    }

    private void show() {
        long living = households.stream().filter(Household::living).count();
        long away = households.size() - living;
        summary.setText(away == 0 ? getTranslation("households.summary", living)
            : getTranslation("households.summary-away", living, away));
        withMovedAway.setVisible(away > 0);
        table.refresh(shown());
    }

    private List<Household> shown() {
        String wanted = plain(search.getValue());
        return households.stream()
            .filter(h -> h.living() || withMovedAway.getValue())
            .filter(h -> plain(String.join(" ", Integer.toString(h.number()), h.head(), h.representative(), h.address(),
                text(h.residentsGroup()), text(h.phone()))).contains(wanted))
            .toList();
    }

    private void add() {
        new HouseholdDialog(null, entry -> keeping.add(hamlet.id(), entry), this::reopen).open();
    }

    private void edit(Household household) {
        HouseholdDialog dialog =
            new HouseholdDialog(household.entry(), entry -> keeping.edit(hamlet.id(), household, entry), this::reopen);
        dialog.offerMovedAway(() -> keeping.markMovedAway(hamlet.id(), household));
        dialog.open();
    }

    private void reopen(String what) {
        boolean first = households.isEmpty();
        households = keeping.list(hamlet.id());
        if (first) {
            CommunityNavigation.navigateToHouseholds(hamlet.id());
        } else {
            show();
        }
        outcome.done(what);
    }

    private RouterLink importLink(String className) {
        RouterLink link = CommunityNavigation.linkToImport(getTranslation("households.import"), hamlet.id());
        link.addClassName(className);
        return link;
    }

    private Component download() {
        return new CsvDownload("ho-gia-dinh.csv", getTranslation("households.download"), this::rows);
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(getTranslation("household.number"), getTranslation("household.head"),
            getTranslation("household.representative"), getTranslation("household.address"),
            getTranslation("household.group"), getTranslation("household.phone")));
        for (Household h : table.inOrder()) {
            rows.add(List.of(Integer.toString(h.number()), h.head(), h.representative(), h.address(),
                text(h.residentsGroup()), text(h.phone())));
        }
        return rows;
    }

    /** Lower case without accents, so that “Nguyen” finds “Nguyễn”. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "")
            .replace('đ', 'd').replace('Đ', 'd').toLowerCase(Locale.ROOT).strip();
    }

    private static String text(String orNone) {
        return Objects.requireNonNullElse(orNone, "");
    }
}
