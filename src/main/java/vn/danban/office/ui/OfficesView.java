package vn.danban.office.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import vn.danban.access.AccountSummary;
import vn.danban.access.Accounts;
import vn.danban.access.LoginName;
import vn.danban.office.Appointment;
import vn.danban.office.FillingOffices;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.office.OfficeRefusal;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;

/** Who holds which office in a hamlet; the administrator fills all of them, the head the team and the trustees. */
@Prototype
@Route("ap/:hamletId/chuc-vu")
@PermitAll
class OfficesView extends OfficePage {
    private final FillingOffices filling;
    private final HoldingOffices holding;
    private final Hamlets hamlets;
    private final Accounts accounts;
    private final Div list = new Div();
    private Hamlet hamlet;

    OfficesView(FillingOffices filling, HoldingOffices holding, Hamlets hamlets, Accounts accounts) {
        super("offices.title");
        this.filling = filling;
        this.holding = holding;
        this.hamlets = hamlets;
        this.accounts = accounts;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        hamlet = hamlets.get(new HamletId(Identifier.parse(address.get(OfficeNavigation.HAMLET).orElseThrow())));
        list.addClassName("two-columns");
        show();
        Paragraph rule = new Paragraph(getTranslation("offices.rule"));
        rule.addClassName("notice");
        content.add(rule, list);
        return hamlet.name() + ", " + hamlet.place();
    }

    private void show() {
        list.removeAll();
        List<OfficeHolding> held = holding.heldIn(hamlet.id());
        for (Office office : Office.ofHamlet()) {
            list.add(section(office, held.stream().filter(one -> one.office() == office).toList()));
        }
    }

    private Component section(Office office, List<OfficeHolding> held) {
        Section section = new Section(new H2(Labels.of(office)),
            new Paragraph(getTranslation("office.about." + office.name())));
        section.addClassName("card");
        boolean mayFill = filling.mayFill(hamlet.id(), office);
        if (held.isEmpty()) {
            Paragraph nobody = new Paragraph(getTranslation("offices.nobody"));
            nobody.addClassName("muted");
            section.add(nobody);
        } else {
            UnorderedList holders = new UnorderedList();
            holders.addClassName("holders");
            held.forEach(one -> holders.add(holder(one, mayFill)));
            section.add(holders);
        }
        if (mayFill && (held.isEmpty() || !office.single())) {
            section.add(new ButtonBar(ButtonBar.secondary(getTranslation("offices.appoint"), () -> appoint(office))));
        }
        return section;
    }

    private ListItem holder(OfficeHolding held, boolean mayEnd) {
        String name = accounts.displayName(held.accountId());
        Span since = new Span(getTranslation("offices.since", Moments.day(held.since())));
        since.addClassName("muted");
        ListItem item = new ListItem(new Span(name), since);
        if (held.decisionNumber() != null) {
            item.add(new Span(getTranslation("offices.decision-number", held.decisionNumber())));
        }
        if (mayEnd) {
            Button end = ButtonBar.quiet(getTranslation("offices.end"), () -> end(held, name));
            end.setAriaLabel(getTranslation("offices.end") + ": " + name);
            item.add(end);
        }
        return item;
    }

    private void appoint(Office office) {
        TextField loginName = new TextField(getTranslation("offices.login-name"));
        loginName.setHelperText(getTranslation("offices.login-name-help"));
        TextField decision = new TextField(getTranslation("offices.decision"));
        decision.setHelperText(getTranslation("offices.decision-help"));
        new FormDialog(Labels.of(office), loginName, decision)
            .act(getTranslation("offices.appoint"), () -> {
                AccountSummary account = account(loginName.getValue());
                filling.appoint(hamlet.id(), office, account.id(), new Appointment(decision.getValue(), null, null));
                settled(getTranslation("offices.appointed", account.displayName(), Labels.of(office)));
            }).orLeave().open();
    }

    private void end(OfficeHolding held, String name) {
        new FormDialog(getTranslation("offices.end-title", name, Labels.of(held.office())),
            new Paragraph(getTranslation("offices.end-text")))
            .dangerousAct(getTranslation("offices.end"), () -> {
                filling.end(hamlet.id(), held.id());
                settled(getTranslation("offices.ended", name, Labels.of(held.office())));
            }).orLeave().open();
    }

    private AccountSummary account(String typed) {
        return accounts.find(LoginName.of(typed)).orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_ACCOUNT, typed.strip()));
    }

    private void settled(String sentence) {
        show();
        outcome.done(sentence);
    }
}
