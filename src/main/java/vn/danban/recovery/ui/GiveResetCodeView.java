package vn.danban.recovery.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import vn.danban.access.AccountSummary;
import vn.danban.access.LoginName;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.recovery.GivingResetCodes;
import vn.danban.recovery.IdentityDocument;
import vn.danban.shared.Identifier;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FactTable;
import vn.danban.ui.Labels;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** At the commune's desk: find the person who came, look at her document, give her the code. */
@Prototype
@Route(RecoveryNavigation.DESK)
@PermitAll
class GiveResetCodeView extends OfficePage {
    private final GivingResetCodes giving;
    private final Hamlets hamlets;
    private final Div step = new Div();
    private CommuneId commune;

    GiveResetCodeView(GivingResetCodes giving, Hamlets hamlets) {
        super("reset-code.title");
        this.giving = giving;
        this.hamlets = hamlets;
        step.addClassName("office-content");
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        commune = new CommuneId(Identifier.parse(address.get("communeId").orElse("")));
        giving.requireOfficer(commune);
        Commune place = hamlets.commune(commune);
        content.add(Words.muted(getTranslation("reset-code.lead")), step);
        step(who());
        return place.place();
    }

    private Component who() {
        TextField name = new TextField(getTranslation("reset-code.name"));
        name.setHelperText(getTranslation("sign-in.name-kinds"));
        Div form = new Div(name, new ButtonBar(ButtonBar.primary(getTranslation("reset-code.find"), () -> outcome.attempt(() -> {
            LoginName wanted = LoginName.of(name.getValue());
            step(give(giving.find(commune, wanted)));
        }))));
        form.addClassNames("card", "fields");
        return form;
    }

    private Component give(AccountSummary account) {
        RadioButtonGroup<IdentityDocument> shown = new RadioButtonGroup<>(getTranslation("reset-code.document"));
        shown.setItems(IdentityDocument.values());
        shown.setItemLabelGenerator(Labels::of);
        Checkbox lost = new Checkbox(getTranslation("account.lost-telephone"));
        Div fields = new Div(shown, lost, new ButtonBar(
            ButtonBar.primary(getTranslation("reset-code.give"), () -> outcome.attempt(() ->
                step(code(account, giving.give(commune, account.loginName(), shown.getValue(), lost.getValue()))))),
            ButtonBar.secondary(getTranslation("dialog.cancel"), () -> step(who()))));
        fields.addClassName("fields");
        return new Card(account.displayName(), new FactTable(account.displayName())
            .row(getTranslation("account.login-name"), account.loginName().value()), Words.muted(getTranslation("reset-code.compare")), fields);
    }

    private Component code(AccountSummary account, String digits) {
        Paragraph code = new Paragraph(String.join(" ", digits.split("(?<=\\G.{4})")));
        code.addClassNames("code", "large-code");
        return new Card(getTranslation("reset-code.for", account.displayName()), code, Words.muted(getTranslation("reset-code.next")),
            new ButtonBar(ButtonBar.secondary(getTranslation("reset-code.another"), () -> step(who()))));
    }

    private void step(Component next) {
        step.removeAll();
        step.add(next);
    }
}
