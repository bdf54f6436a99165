package vn.danban.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;

/** Asks once, because an address alone must change nothing: another site could link to it. */
@Prototype
@Route("dang-xuat")
@AnonymousAllowed
class SignOutView extends Div implements HasDynamicTitle {
    SignOutView() {
        addClassNames("page", "narrow");
        Button leave = new Button(getTranslation("layout.sign-out"), click -> Session.end(click.getSource().getUI().orElseThrow()));
        leave.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H1(getTranslation("sign-out.title")), leave);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("sign-out.title");
    }
}
