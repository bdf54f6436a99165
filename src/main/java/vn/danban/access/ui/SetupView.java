package vn.danban.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.access.SettingUp;
import vn.danban.shared.Refused;

/** The first page of a new house: its first administrator. Gone for good once there is one. */
@Prototype
@Route("cai-dat")
@AnonymousAllowed
class SetupView extends Div implements HasDynamicTitle, BeforeEnterObserver {
    private final SettingUp settingUp;
    private final Problem problem = new Problem();
    private final TextField code = new TextField();
    private final NewAccountFields fields = new NewAccountFields();

    SetupView(SettingUp settingUp) {
        this.settingUp = settingUp;
        addClassNames("page", "narrow");
        code.setLabel(getTranslation("setup.code"));
        code.setHelperText(getTranslation("setup.code-where"));
        Button create = new Button(getTranslation("setup.create"), click -> create());
        create.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(code, fields, create);
        form.addClassNames("card", "fields");
        add(new H1(getTranslation("setup.title")), new Paragraph(getTranslation("setup.lead")), problem, form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!settingUp.needed()) {
            event.forwardTo(SignInView.class);
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("setup.title");
    }

    private void create() {
        problem.clear();
        try {
            Session.begin(getUI().orElseThrow(),
                settingUp.createAdministrator(code.getValue(), fields.account(true), Session.address()));
        } catch (Refused refused) {
            problem.show(refused);
        }
    }
}
