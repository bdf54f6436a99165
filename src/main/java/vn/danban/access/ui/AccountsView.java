package vn.danban.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import vn.danban.access.AccountSummary;
import vn.danban.access.KeepingAccounts;
import vn.danban.access.SignedIn;
import vn.danban.shared.Refused;
import vn.danban.ui.Labels;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** Who may sign in: find, create, give a new password, close and open again. */
@Prototype
@Route("quan-tri/tai-khoan")
@Menu(title = "accounts.menu", order = 90)
@RolesAllowed(SignedIn.ADMINISTRATOR)
class AccountsView extends Div implements HasDynamicTitle {
    private final KeepingAccounts accounts;
    private final RecordTable<AccountSummary> table = new RecordTable<>(getTranslation("accounts.title"));
    private final TextField search = new TextField(getTranslation("accounts.search"));

    AccountsView(KeepingAccounts accounts) {
        this.accounts = accounts;
        addClassName("page");
        Button create = new Button(getTranslation("accounts.create"), click -> new NewAccountDialog(accounts, this::reload).open());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Header head = new Header(new H1(getTranslation("accounts.title")), create);
        head.addClassName("page-head");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(typed -> reload());
        prepareTable();
        add(head, search, table);
        reload();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.title");
    }

    private void prepareTable() {
        table.column(getTranslation("account.display-name"), AccountSummary::displayName,
                VietnameseOrder.names(AccountSummary::displayName))
            .column(getTranslation("account.login-name"), account -> account.loginName().value(),
                Comparator.comparing(account -> account.loginName().value()))
            .column(getTranslation("account.standing"), this::standing)
            .column(getTranslation("account.actions"), this::actions);
    }

    private void reload() {
        String wanted = VietnameseOrder.plain(search.getValue().strip());
        table.refresh(accounts.all().stream()
            .filter(account -> VietnameseOrder.plain(account.displayName() + " " + account.loginName()).contains(wanted))
            .toList());
    }

    private Component standing(AccountSummary account) {
        Span tag = new Span(getTranslation(!account.active() ? "account.closed"
            : account.administrator() ? "account.administrator" : "account.open"));
        tag.addClassName("tag");
        tag.setClassName("plain", !account.active());
        return tag;
    }

    private Component actions(AccountSummary account) {
        Button reset = new Button(getTranslation("account.reset-password"),
            click -> new PasswordDialog(accounts, account).open());
        Button toggle = account.active()
            ? new Button(getTranslation("account.close"), click -> change(() -> accounts.close(account.id())))
            : new Button(getTranslation("account.reopen"), click -> change(() -> accounts.open(account.id())));
        reset.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        toggle.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div actions = new Div(reset, toggle);
        actions.addClassName("row-actions");
        return actions;
    }

    private void change(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Notification.show(Labels.of(refused)).setDuration(8000);
        }
        reload();
    }
}
