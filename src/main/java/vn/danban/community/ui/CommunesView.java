package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import vn.danban.access.SignedIn;
import vn.danban.community.Households;
import vn.danban.office.ui.OfficeNavigation;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletKind;
import vn.danban.place.Hamlets;
import vn.danban.place.KeepingHamlets;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** The administrator's page: the communes, their hamlets, and the way to each hamlet's offices. */
@Prototype
@Route("xa")
@Menu(title = "communes.title", order = 80)
@RolesAllowed(SignedIn.ADMINISTRATOR)
class CommunesView extends OfficePage {
    private final KeepingHamlets keeping;
    private final Hamlets hamlets;
    private final Households households;
    private final Div list = new Div();

    CommunesView(KeepingHamlets keeping, Hamlets hamlets, Households households) {
        super("communes.title");
        this.keeping = keeping;
        this.hamlets = hamlets;
        this.households = households;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        list.addClassName("office-content");
        content.add(new ButtonBar(ButtonBar.primary(getTranslation("communes.add"), this::addCommune)), list);
        show();
        return "";
    }

    private void show() {
        list.removeAll();
        List<Hamlet> all = hamlets.all();
        List<Commune> communes = hamlets.communes();
        for (Commune commune : communes) {
            list.add(section(commune, all.stream().filter(hamlet -> hamlet.communeId().equals(commune.id())).toList()));
        }
        if (communes.isEmpty()) {
            Section empty = new Section(new H2(getTranslation("communes.none")),
                new Paragraph(getTranslation("communes.none-next")));
            empty.addClassNames("card", "empty");
            list.add(empty);
        }
    }

    private Component section(Commune commune, List<Hamlet> ofCommune) {
        Section section = new Section(new H2(commune.place()));
        section.addClassName("card");
        if (ofCommune.isEmpty()) {
            section.add(new Paragraph(getTranslation("hamlets.none")));
        } else {
            RecordTable<Hamlet> table = new RecordTable<Hamlet>(commune.place())
                .column(getTranslation("hamlet.name"), Hamlet::name, VietnameseOrder.words(Hamlet::name))
                .column(getTranslation("hamlet.households"), hamlet -> new Span(
                    getTranslation("hamlet.households-of", households.living(hamlet.id()))))
                .column(getTranslation("household.acts"), this::links);
            table.show(ofCommune);
            section.add(table);
        }
        section.add(new ButtonBar(ButtonBar.secondary(getTranslation("hamlets.add"), () -> addHamlet(commune)),
            OfficeNavigation.linkToOffices(getTranslation("offices.of-commune"), commune.id())));
        return section;
    }

    private Component links(Hamlet hamlet) {
        Div links = new Div(OfficeNavigation.linkToOffices(getTranslation("offices.title"), hamlet.id()));
        links.addClassName("row-actions");
        return links;
    }

    private void addCommune() {
        TextField name = new TextField(getTranslation("commune.name"));
        name.setPlaceholder("xã Bình Minh Đông");
        TextField province = new TextField(getTranslation("commune.province"));
        province.setPlaceholder("tỉnh Tây Ninh");
        new FormDialog(getTranslation("communes.add"), name, province)
            .act(getTranslation("form.store"), () -> {
                Commune made = keeping.createCommune(name.getValue(), province.getValue());
                show();
                outcome.done(getTranslation("communes.added", made.place()));
            }).orLeave().open();
    }

    private void addHamlet(Commune commune) {
        Select<HamletKind> kind = new Select<>();
        kind.setLabel(getTranslation("hamlet.kind"));
        kind.setItems(HamletKind.values());
        kind.setItemLabelGenerator(Labels::of);
        kind.setValue(HamletKind.HAMLET);
        TextField name = new TextField(getTranslation("hamlet.name"));
        name.setPlaceholder("Ấp Bình Tân");
        name.setHelperText(getTranslation("hamlet.name-help"));
        new FormDialog(getTranslation("hamlets.add-to", commune.name()), kind, name)
            .act(getTranslation("form.store"), () -> {
                Hamlet made = keeping.createHamlet(commune.id(), kind.getValue(), name.getValue(), false);
                show();
                outcome.done(getTranslation("hamlets.added", made.name(), commune.name()));
            }).orLeave().open();
    }
}
