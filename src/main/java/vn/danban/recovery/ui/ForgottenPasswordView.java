package vn.danban.recovery.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.access.ui.AccessNavigation;
import vn.danban.recovery.UsingResetCodes;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Outcome;

/** How one gets back in without e-mail, and the form for the code from the commune's desk. */
@Prototype
@Route(RecoveryNavigation.FORGOTTEN)
@AnonymousAllowed
class ForgottenPasswordView extends Div implements HasDynamicTitle {
    private final UsingResetCodes using;
    private final Outcome outcome = new Outcome();
    private final TextField name = new TextField(getTranslation("sign-in.name"));
    private final TextField code = new TextField(getTranslation("forgotten.code"));
    private final PasswordField password = new PasswordField(getTranslation("account.new-password"));
    private final Div form = new Div();

    ForgottenPasswordView(UsingResetCodes using) {
        this.using = using;
        addClassNames("page", "narrow");
        name.setAutocapitalize(Autocapitalize.NONE);
        name.setHelperText(getTranslation("sign-in.name-kinds"));
        name.getElement().setAttribute("autocomplete", "username");
        code.setHelperText(getTranslation("forgotten.code-where"));
        code.getElement().setAttribute("inputmode", "numeric");
        code.getElement().setAttribute("autocomplete", "off");
        code.setMaxLength(40);
        password.setHelperText(getTranslation("account.password-advice"));
        password.getElement().setAttribute("autocomplete", "new-password");
        form.add(name, code, password, new ButtonBar(ButtonBar.primary(getTranslation("forgotten.set"), this::set)));
        form.addClassNames("card", "fields");
        add(new H1(getTranslation("forgotten.title")), new OrderedList(new ListItem(getTranslation("forgotten.step1")),
            new ListItem(getTranslation("forgotten.step2")), new ListItem(getTranslation("forgotten.step3"))), outcome, form);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("forgotten.title") + " · Dân Bàn";
    }

    private void set() {
        if (outcome.attempt(() -> using.use(name.getValue(), code.getValue(), password.getValue(), AccessNavigation.address()))) {
            form.setVisible(false);
            outcome.done(getTranslation("forgotten.done"));
            add(new ButtonBar(ButtonLink.primary(AccessNavigation.SIGN_IN, getTranslation("layout.sign-in"))));
        }
    }
}
