package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.servlet.http.HttpServletResponse;

/** In place of a page that could not be made. */
@Prototype
@ParentLayout(MainLayout.class)
@AnonymousAllowed
class MishapView extends Div implements HasErrorParameter<Exception>, HasDynamicTitle {
    private final Mishaps mishaps;
    private final Paragraph what = new Paragraph();

    MishapView(Mishaps mishaps) {
        this.mishaps = mishaps;
        addClassNames("page", "narrow");
        add(new H1(getTranslation("mishap.title")), what);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("mishap.title");
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        what.setText(mishaps.sentence(parameter.getCaughtException()));
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
