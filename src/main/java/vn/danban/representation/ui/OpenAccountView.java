package vn.danban.representation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.access.CurrentAccount;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.access.ui.AccessNavigation;
import vn.danban.cards.CodeOwner;
import vn.danban.place.Hamlets;
import vn.danban.representation.BecomingRepresentative;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Outcome;
import vn.danban.ui.Words;

/** Whoever holds a household's card opens an account with the code on it; who has one adds the household to it. */
@Prototype
@Route(RepresentationNavigation.OPEN)
@AnonymousAllowed
class OpenAccountView extends Div implements HasDynamicTitle {
    private final BecomingRepresentative becoming;
    private final Hamlets hamlets;
    private final CurrentAccount actor;
    private final Outcome outcome = new Outcome();
    private final Div step = new Div();

    OpenAccountView(BecomingRepresentative becoming, Hamlets hamlets, CurrentAccount actor) {
        this.becoming = becoming;
        this.hamlets = hamlets;
        this.actor = actor;
        addClassNames("page", "narrow");
        step.addClassName("office-content");
        add(new H1(getTranslation("open-account.title")), new Paragraph(getTranslation("open-account.lead")), outcome, step);
        step.add(code());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("open-account.title") + " · Dân Bàn";
    }

    private Component code() {
        TextField code = new TextField(getTranslation("open-account.code"));
        code.setHelperText(getTranslation("open-account.code-where"));
        code.setMaxLength(40);
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "off");
        Div form = new Div(code, new ButtonBar(ButtonBar.primary(getTranslation("open-account.look"), () -> outcome.attempt(() -> {
            CodeOwner owner = becoming.look(code.getValue(), AccessNavigation.address());
            step.removeAll();
            step.add(actor.id().isPresent() ? add(code.getValue(), owner) : account(code.getValue(), owner));
        }))));
        form.addClassNames("card", "fields");
        return form;
    }

    private Card household(CodeOwner owner) {
        return new Card(getTranslation("open-account.household", owner.number(), hamlets.get(owner.hamletId()).name()),
            Words.muted(hamlets.get(owner.hamletId()).place()));
    }

    private Component account(String code, CodeOwner owner) {
        TextField name = new TextField(getTranslation("account.display-name"));
        name.setValue(owner.representative());
        TextField login = new TextField(getTranslation("open-account.login"));
        login.setAutocapitalize(Autocapitalize.NONE);
        login.setHelperText(getTranslation("open-account.login-why"));
        login.getElement().setAttribute("autocomplete", "username");
        PasswordField password = new PasswordField(getTranslation("account.password"));
        password.setHelperText(getTranslation("account.password-advice"));
        password.getElement().setAttribute("autocomplete", "new-password");
        Div form = new Div(name, login, password, new ButtonBar(ButtonBar.primary(getTranslation("open-account.open"), () -> outcome.attempt(() ->
            AccessNavigation.enter(getUI().orElseThrow(), becoming.open(code,
                new NewAccount(LoginName.of(login.getValue()), name.getValue(), password.getValue(), false), AccessNavigation.address()))))));
        form.addClassName("fields");
        Card card = household(owner);
        card.add(form);
        return card;
    }

    private Component add(String code, CodeOwner owner) {
        Card card = household(owner);
        card.add(new Paragraph(getTranslation("open-account.add-text")),
            new ButtonBar(ButtonBar.primary(getTranslation("open-account.add"), () -> outcome.attempt(() -> {
                becoming.add(code, AccessNavigation.address());
                step.removeAll();
                outcome.done(getTranslation("open-account.added", owner.number(), hamlets.get(owner.hamletId()).name()));
            }))));
        return card;
    }
}
