package vn.danban.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
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
import vn.danban.access.SettingUp;
import vn.danban.access.SigningIn;
import vn.danban.shared.Refused;

/** Name and password; in a demo also everybody there is, to choose from. */
@Prototype
@Route("dang-nhap")
@AnonymousAllowed
class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final SigningIn signingIn;
    private final SettingUp settingUp;
    private final Problem problem = new Problem();

    SignInView(SigningIn signingIn, SettingUp settingUp, List<DemoAccounts> demo) {
        this.signingIn = signingIn;
        this.settingUp = settingUp;
        addClassNames("page", "narrow");
        Div form = new Form();
        form.addClassNames("card", "fields");
        add(new H1(getTranslation("sign-in.title")), problem);
        List<DemoAccount> offered = demo.stream().flatMap(source -> source.all().stream()).toList();
        if (!offered.isEmpty()) {
            add(everybody(offered));
        }
        add(form, new Paragraph(getTranslation("sign-in.residents")));
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

    private void signIn(String name, String password) {
        problem.clear();
        try {
            Session.begin(getUI().orElseThrow(), signingIn.signIn(name, password, Session.address()));
        } catch (Refused refused) {
            problem.show(refused);
        }
    }

    private Section everybody(List<DemoAccount> offered) {
        UnorderedList list = new UnorderedList();
        list.addClassName("choices");
        for (DemoAccount account : offered) {
            Span name = new Span(account.loginName().value());
            name.addClassNames("small", "muted");
            NativeButton choose = new NativeButton("", click -> signIn(account.loginName().value(), account.password()));
            choose.add(new Span(account.description()), name);
            list.add(new ListItem(choose));
        }
        Section section = new Section(new H2(getTranslation("sign-in.demo")), new Paragraph(getTranslation("sign-in.demo-text")), list);
        section.addClassName("card");
        return section;
    }

    private final class Form extends Div {
        Form() {
            TextField name = new TextField(getTranslation("sign-in.name"));
            name.setAutocapitalize(Autocapitalize.NONE);
            name.getElement().setAttribute("autocomplete", "username");
            PasswordField password = new PasswordField(getTranslation("sign-in.password"));
            password.getElement().setAttribute("autocomplete", "current-password");
            Button submit = new Button(getTranslation("layout.sign-in"), click -> signIn(name.getValue(), password.getValue()));
            submit.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            submit.addClickShortcut(Key.ENTER);
            add(name, password, submit);
        }
    }
}
