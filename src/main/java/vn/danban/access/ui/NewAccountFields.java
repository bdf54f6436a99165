package vn.danban.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import vn.danban.access.LoginName;
import vn.danban.access.NewAccount;
import vn.danban.shared.Refused;

/** What a new account needs. */
final class NewAccountFields extends Div {
    private final TextField displayName = new TextField(getTranslation("account.display-name"));
    private final TextField loginName = new TextField(getTranslation("account.login-name"));
    private final PasswordField password = new PasswordField(getTranslation("account.password"));

    NewAccountFields() {
        addClassName("fields");
        loginName.setAutocapitalize(Autocapitalize.NONE);
        loginName.setHelperText(getTranslation("account.login-name-example"));
        password.getElement().setAttribute("autocomplete", "new-password");
        password.setHelperText(getTranslation("account.password-advice"));
        add(displayName, loginName, password);
    }

    /** @throws Refused with an {@link vn.danban.access.AccountRefusal} */
    NewAccount account(boolean administrator) {
        return new NewAccount(LoginName.of(loginName.getValue()), displayName.getValue(), password.getValue(), administrator);
    }
}
