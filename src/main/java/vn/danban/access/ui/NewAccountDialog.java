package vn.danban.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import vn.danban.access.KeepingAccounts;
import vn.danban.shared.Refused;

/** Creates one account. */
final class NewAccountDialog extends Dialog {
    private final KeepingAccounts accounts;
    private final Runnable created;
    private final Problem problem = new Problem();
    private final NewAccountFields fields = new NewAccountFields();
    private final Checkbox administrator = new Checkbox(getTranslation("account.administrator"));

    NewAccountDialog(KeepingAccounts accounts, Runnable created) {
        this.accounts = accounts;
        this.created = created;
        setHeaderTitle(getTranslation("accounts.create"));
        setWidth("min(520px, 100%)");
        fields.add(administrator);
        add(problem, fields);
        Button create = new Button(getTranslation("accounts.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("dialog.cancel"), click -> close()), create);
    }

    private void create() {
        problem.clear();
        try {
            accounts.create(fields.account(administrator.getValue()));
            close();
            created.run();
        } catch (Refused refused) {
            problem.show(refused);
        }
    }
}
