package vn.danban.representation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.representation.EndingRepresentation;
import vn.danban.representation.RepresentedHousehold;
import vn.danban.shared.Identifier;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.CsvDownload;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;
import vn.danban.ui.Words;

/** Which households have an account, for the voting team; it ends what is no longer right. */
@Prototype
@Route(RepresentationNavigation.LIST)
@PermitAll
class RepresentativesView extends OfficePage {
    private final EndingRepresentation ending;
    private final Hamlets hamlets;
    private final RecordTable<RepresentedHousehold> table = new RecordTable<>(getTranslation("representatives.title"));
    private final TextField search = new TextField(getTranslation("representatives.search"));
    private HamletId hamlet;

    RepresentativesView(EndingRepresentation ending, Hamlets hamlets) {
        super("representatives.title");
        this.ending = ending;
        this.hamlets = hamlets;
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> refresh());
        table.column(getTranslation("representatives.number"), one -> Integer.toString(one.number()),
                Comparator.comparingInt(RepresentedHousehold::number))
            .column(getTranslation("representatives.representative"), RepresentedHousehold::representative,
                VietnameseOrder.names(RepresentedHousehold::representative))
            .column(getTranslation("representatives.holder"), one -> one.displayName() + " · " + one.loginName(),
                VietnameseOrder.names(RepresentedHousehold::displayName))
            .column(getTranslation("representatives.since"), one -> Moments.moment(one.since()), Comparator.comparing(RepresentedHousehold::since))
            .column(getTranslation("account.actions"), one -> ButtonBar.quiet(getTranslation("representatives.end"), () -> ask(one)));
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        hamlet = new HamletId(Identifier.parse(address.get("hamletId").orElse("")));
        Hamlet place = hamlets.get(hamlet);
        content.add(Words.muted(getTranslation("representatives.lead")), ending.in(hamlet).isEmpty() ? nothing() : list());
        return place.name() + ", " + place.place();
    }

    private Component nothing() {
        Card nothing = new Card(getTranslation("representatives.nothing"), Words.muted(getTranslation("representatives.nothing-text")));
        nothing.addClassName("empty");
        return nothing;
    }

    private Component list() {
        table.show(shown());
        return new Div(search, table, new ButtonBar(new CsvDownload("dai-dien-ho.csv", getTranslation("representatives.download"), this::rows)));
    }

    private void refresh() {
        table.refresh(shown());
    }

    private List<RepresentedHousehold> shown() {
        String wanted = VietnameseOrder.plain(search.getValue().strip());
        return ending.in(hamlet).stream().filter(one -> VietnameseOrder.plain(
            one.number() + " " + one.representative() + " " + one.displayName() + " " + one.loginName()).contains(wanted)).toList();
    }

    private List<List<String>> rows() {
        List<String> heads = Stream.of("representatives.number", "representatives.representative", "account.display-name", "account.login-name",
            "representatives.since").map(this::getTranslation).toList();
        return Stream.concat(Stream.of(heads), ending.in(hamlet).stream().map(one -> List.of(Integer.toString(one.number()),
            one.representative(), one.displayName(), one.loginName().value(), Moments.moment(one.since())))).toList();
    }

    private void ask(RepresentedHousehold one) {
        TextField reason = new TextField(getTranslation("representatives.reason"));
        reason.setMaxLength(200);
        new FormDialog(getTranslation("representatives.end-of", one.number()), Words.muted(getTranslation("representatives.end-text")), reason)
            .dangerousAct(getTranslation("representatives.end"), () -> {
                ending.end(hamlet, one.id(), reason.getValue());
                outcome.done(getTranslation("representatives.ended", one.number()));
                refresh();
            }).orLeave().open();
    }
}
