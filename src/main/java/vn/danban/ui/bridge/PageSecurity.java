package vn.danban.ui.bridge;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.inject.Singleton;

/** Who may open a page: only those its annotation names; a page without one is closed to all. */
@Singleton
class PageSecurity implements VaadinServiceInitListener {
    private static final String SIGN_IN = "dang-nhap";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        NavigationAccessControl access = new NavigationAccessControl();
        access.setLoginView(SIGN_IN);
        event.getSource().addUIInitListener(opened -> opened.getUI().addBeforeEnterListener(access));
    }
}
