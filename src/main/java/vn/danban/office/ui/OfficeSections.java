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
import java.util.List;
import java.util.function.Consumer;
import vn.danban.access.AccountId;
import vn.danban.access.AccountSummary;
import vn.danban.access.Accounts;
import vn.danban.access.LoginName;
import vn.danban.office.Appointment;
import vn.danban.office.HoldingId;
import vn.danban.office.Office;
import vn.danban.office.OfficeHolding;
import vn.danban.office.OfficeRefusal;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.DayField;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;

/** The offices of one place, who holds them since which decision, and the buttons for whoever may fill them. */
class OfficeSections extends Div {
    private final transient Place place;
    private final transient Accounts accounts;
    private final transient Consumer<String> told;

    /** A hamlet or a commune, as far as its offices go. */
    interface Place {
        List<Office> offices();

        List<OfficeHolding> held();

        boolean mayFill(Office office);

        void appoint(Office office, AccountId account, Appointment decision);

        void end(HoldingId id);
    }

    /** @param told what became of an act, in a sentence */
    OfficeSections(Place place, Accounts accounts, Consumer<String> told) {
        this.place = place;
        this.accounts = accounts;
        this.told = told;
        addClassName("two-columns");
        show();
    }

    private void show() {
        removeAll();
        List<OfficeHolding> held = place.held();
        for (Office office : place.offices()) {
            add(section(office, held.stream().filter(one -> one.office() == office).toList()));
        }
    }

    private Component section(Office office, List<OfficeHolding> held) {
        Section section = new Section(new H2(Labels.of(office)),
            new Paragraph(getTranslation("office.about." + office.name())));
        section.addClassName("card");
        boolean mayFill = place.mayFill(office);
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
            item.add(new Span(held.decisionDate() == null ? getTranslation("offices.decision-number", held.decisionNumber())
                : getTranslation("offices.decision-of", held.decisionNumber(), Moments.day(held.decisionDate()))));
        }
        if (held.termEnds() != null) {
            item.add(new Span(getTranslation("offices.term-ends-on", Moments.day(held.termEnds()))));
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
        TextField number = new TextField(getTranslation("offices.decision"));
        number.setHelperText(getTranslation("offices.decision-help"));
        DayField date = new DayField("ngay-quyet-dinh", getTranslation("offices.decision-date"));
        DayField ends = new DayField("het-nhiem-ky", getTranslation("offices.term-ends"));
        new FormDialog(Labels.of(office), loginName, number, date, ends)
            .act(getTranslation("offices.appoint"), () -> {
                AccountSummary account = account(loginName.getValue());
                place.appoint(office, account.id(),
                    new Appointment(number.getValue(), date.value().orElse(null), ends.value().orElse(null)));
                settled(getTranslation("offices.appointed", account.displayName(), Labels.of(office)));
            }).orLeave().open();
    }

    private void end(OfficeHolding held, String name) {
        new FormDialog(getTranslation("offices.end-title", name, Labels.of(held.office())),
            new Paragraph(getTranslation("offices.end-text")))
            .dangerousAct(getTranslation("offices.end"), () -> {
                place.end(held.id());
                settled(getTranslation("offices.ended", name, Labels.of(held.office())));
            }).orLeave().open();
    }

    private AccountSummary account(String typed) {
        return accounts.find(LoginName.of(typed)).orElseThrow(() -> new Refused(OfficeRefusal.NO_SUCH_ACCOUNT, typed.strip()));
    }

    private void settled(String sentence) {
        show();
        told.accept(sentence);
    }
}
