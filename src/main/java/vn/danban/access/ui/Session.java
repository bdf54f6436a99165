package vn.danban.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import vn.danban.access.SessionFilter;
import vn.danban.access.SignedIn;

/** The browser session, when somebody signs in or out. */
final class Session {
    private Session() {}

    /** From here on this session is hers, under a new session id: one planted before is worth nothing. */
    static void begin(UI ui, SignedIn who) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        VaadinRequest.getCurrent().getWrappedSession().setAttribute(SessionFilter.SIGNED_IN, who);
        ui.getPage().setLocation("/");
    }

    /** The same person goes on after everything she was signed in with has ended. */
    static void replace(SignedIn who) {
        VaadinService.reinitializeSession(VaadinRequest.getCurrent());
        VaadinRequest.getCurrent().getWrappedSession().setAttribute(SessionFilter.SIGNED_IN, who);
    }

    static void end(UI ui) {
        ui.getPage().setLocation("/");
        ui.getSession().getSession().invalidate();
    }

    /** Network address of the reader's browser. */
    static String address() {
        return VaadinRequest.getCurrent().getRemoteAddr();
    }
}
