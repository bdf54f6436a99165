package vn.danban.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.PasswordField;
import vn.danban.access.AccountSummary;
import vn.danban.access.KeepingAccounts;
import vn.danban.shared.Refused;

/** Gives one account a new password; whoever is signed in with the old one is signed out. */
final class PasswordDialog extends Dialog {
    private final KeepingAccounts accounts;
    private final AccountSummary account;
    private final Problem problem = new Problem();
    private final Checkbox lostTelephone = new Checkbox(getTranslation("account.lost-telephone"));
    private final PasswordField password = new PasswordField(getTranslation("account.new-password"));

    PasswordDialog(KeepingAccounts accounts, AccountSummary account) {
        this.accounts = accounts;
        this.account = account;
        setHeaderTitle(getTranslation("account.reset-password-of", account.displayName()));
        setWidth("min(520px, 100%)");
        password.setHelperText(getTranslation("account.password-advice"));
        password.getElement().setAttribute("autocomplete", "new-password");
        add(problem, new Paragraph(getTranslation("account.reset-password-effect")), password, lostTelephone);
        Button reset = new Button(getTranslation("account.reset-password"), click -> reset());
        reset.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), reset);
    }

    private void reset() {
        problem.clear();
        try {
            accounts.resetPassword(account.id(), password.getValue(), lostTelephone.getValue());
            close();
            Notification.show(getTranslation("account.reset-password-done", account.displayName()));
        } catch (Refused refused) {
            problem.show(refused);
        }
    }
}
