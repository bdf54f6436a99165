package vn.danban.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.Autocapitalize;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import vn.danban.access.DemoAccounts;
import vn.danban.access.DemoAccounts.DemoAccount;
import vn.danban.access.Enrolment;
import vn.danban.access.FirstFactor;
import vn.danban.access.SettingUp;
import vn.danban.access.SignedIn;
import vn.danban.access.SigningIn;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Words;

/** Name and password, then a code of the telephone where the account asks for one; in a demo also everybody there is, to choose from. */
@Prototype
@Route("dang-nhap")
@AnonymousAllowed
class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final SigningIn signingIn;
    private final SettingUp settingUp;
    private final Problem problem = new Problem();
    private final Div step = new Div();

    SignInView(SigningIn signingIn, SettingUp settingUp, List<DemoAccounts> demo) {
        this.signingIn = signingIn;
        this.settingUp = settingUp;
        addClassNames("page", "narrow");
        step.addClassName("office-content");
        List<DemoAccount> offered = demo.stream().flatMap(source -> source.all().stream()).toList();
        if (!offered.isEmpty()) {
            step.add(new DemoPeopleCard(offered, account -> show(account.loginName().value(), account.password())));
        }
        step.add(new Form(), ways());
        add(new H1(getTranslation("sign-in.title")), problem, step);
    }

    /** A new house has nobody to sign in yet. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (settingUp.needed()) {
            event.forwardTo(SetupView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-in.title");
    }

    private Component ways() {
        Div ways = new Div(new Paragraph(getTranslation("sign-in.residents")),
            new Anchor("mo-tai-khoan", getTranslation("sign-in.open-account")),
            new Anchor("quen-mat-khau", getTranslation("sign-in.forgotten")));
        ways.addClassName("quiet-links");
        return ways;
    }

    private void show(String name, String password) {
        attempt(() -> {
            FirstFactor shown = signingIn.show(name, password, Session.address());
            switch (shown.next()) {
                case ENTER -> enter(signingIn.enter(shown));
                case CODE -> step(new Card(getTranslation("second-factor.ask"),
                    new CodeForm(getTranslation("second-factor.code-where"), getTranslation("layout.sign-in"),
                        code -> attempt(() -> enter(signingIn.enter(shown, code, Session.address()))))));
                case ENROL -> enrol(shown);
            }
        });
    }

    private void enrol(FirstFactor shown) {
        Enrolment enrolment = signingIn.enrol(shown);
        step(new Card(getTranslation("second-factor.set-up"), Words.muted(getTranslation("second-factor.why")),
            new EnrolmentForm(enrolment, code -> attempt(() -> {
                SigningIn.Enrolled enrolled = signingIn.finish(shown, enrolment, code);
                step(new RecoveryCodes(enrolled.recoveryCodes(), () -> enter(enrolled.who())));
            }))));
    }

    private void step(Component next) {
        step.removeAll();
        step.add(next);
    }

    private void enter(SignedIn who) {
        Session.begin(getUI().orElseThrow(), who);
    }

    private void attempt(Runnable act) {
        problem.clear();
        try {
            act.run();
        } catch (Refused refused) {
            problem.show(refused);
        }
    }

    private final class Form extends Div {
        Form() {
            addClassNames("card", "fields");
            TextField name = new TextField(getTranslation("sign-in.name"));
            name.setAutocapitalize(Autocapitalize.NONE);
            name.getElement().setAttribute("autocomplete", "username");
            name.setHelperText(getTranslation("sign-in.name-kinds"));
            PasswordField password = new PasswordField(getTranslation("sign-in.password"));
            password.getElement().setAttribute("autocomplete", "current-password");
            Button submit = ButtonBar.primary(getTranslation("layout.sign-in"), () -> show(name.getValue(), password.getValue()));
            submit.addClickShortcut(Key.ENTER);
            add(name, password, submit);
        }
    }
}
