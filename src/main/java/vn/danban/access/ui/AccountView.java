package vn.danban.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountSummary;
import vn.danban.access.Enrolment;
import vn.danban.access.OwnAccount;
import vn.danban.access.SecondFactorState;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.FactTable;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** One's own account: the second factor, another password, and the end of every sign-in. */
@Prototype
@Route("tai-khoan")
@Menu(title = "own.title", order = 80)
@PermitAll
class AccountView extends OfficePage {
    private final OwnAccount own;
    private final Div content = new Div();

    AccountView(OwnAccount own) {
        super("own.title");
        this.own = own;
        content.addClassName("office-content");
    }

    @Override
    protected String open(RouteParameters address, Div page) {
        page.add(content);
        show();
        return "";
    }

    private void show() {
        content.removeAll();
        AccountSummary me = own.summary();
        content.add(new Card(me.displayName(), new FactTable(getTranslation("own.title"))
            .row(getTranslation("account.login-name"), me.loginName().value())), secondFactor(), password(), everywhere());
    }

    private Component secondFactor() {
        Optional<SecondFactorState> state = own.secondFactor();
        Card card = new Card(getTranslation("second-factor.title"), Words.muted(getTranslation("second-factor.why")));
        state.ifPresent(set -> card.add(new FactTable(getTranslation("second-factor.title"))
            .row(getTranslation("second-factor.since"), Moments.moment(set.since()))
            .row(getTranslation("second-factor.recovery"), getTranslation("second-factor.recovery-left", set.recoveryCodes()))));
        ButtonBar bar = new ButtonBar(state.isEmpty()
            ? ButtonBar.primary(getTranslation("second-factor.set-up"), this::beginEnrolment)
            : ButtonBar.secondary(getTranslation("second-factor.another-telephone"), this::beginEnrolment));
        state.ifPresent(set -> bar.add(ButtonBar.secondary(getTranslation("second-factor.new-recovery"), this::newRecoveryCodes)));
        card.add(bar);
        return card;
    }

    private void beginEnrolment() {
        PasswordField password = password("account.password", "current-password");
        new FormDialog(getTranslation("second-factor.set-up"), Words.muted(getTranslation("own.password-again")), password)
            .act(getTranslation("own.go-on"), () -> enrol(own.enrol(password.getValue(), Session.address()))).orLeave().open();
    }

    private void enrol(Enrolment enrolment) {
        content.removeAll();
        content.add(new Card(getTranslation("second-factor.set-up"), new EnrolmentForm(enrolment,
            code -> outcome.attempt(() -> recovery(own.finish(enrolment, code)))),
            new ButtonBar(ButtonBar.secondary(getTranslation("dialog.cancel"), this::show))));
    }

    private void newRecoveryCodes() {
        PasswordField password = password("account.password", "current-password");
        new FormDialog(getTranslation("second-factor.new-recovery"), Words.muted(getTranslation("second-factor.new-recovery-text")), password)
            .act(getTranslation("second-factor.new-recovery"), () -> recovery(own.newRecoveryCodes(password.getValue(), Session.address())))
            .orLeave().open();
    }

    private void recovery(List<String> codes) {
        content.removeAll();
        content.add(new RecoveryCodes(codes, this::show));
    }

    private Component password() {
        PasswordField old = password("own.old-password", "current-password");
        PasswordField fresh = password("account.new-password", "new-password");
        fresh.setHelperText(getTranslation("account.password-advice"));
        Div fields = new Div(old, fresh, new ButtonBar(ButtonBar.primary(getTranslation("own.change-password"), () -> outcome.attempt(() -> {
            Session.replace(own.changePassword(old.getValue(), fresh.getValue(), Session.address()));
            old.clear();
            fresh.clear();
            outcome.done(getTranslation("own.password-changed"));
        }))));
        fields.addClassName("fields");
        return new Card(getTranslation("own.change-password"), Words.muted(getTranslation("account.reset-password-effect")), fields);
    }

    private Component everywhere() {
        return new Card(getTranslation("own.everywhere"), Words.muted(getTranslation("own.everywhere-text")),
            new ButtonBar(ButtonBar.secondary(getTranslation("own.everywhere"), () ->
                new FormDialog(getTranslation("own.everywhere"), Words.muted(getTranslation("own.everywhere-text")))
                    .dangerousAct(getTranslation("own.everywhere"), () -> {
                        own.signOutEverywhere();
                        Session.end(getUI().orElseThrow());
                    }).orLeave().open())));
    }

    private PasswordField password(String label, String autocomplete) {
        PasswordField field = new PasswordField(getTranslation(label));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
