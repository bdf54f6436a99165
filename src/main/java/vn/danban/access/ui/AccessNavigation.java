package vn.danban.access.ui;

import com.vaadin.flow.component.UI;
import vn.danban.access.SignedIn;

/** Where signing in is, and going in, for pages of other contexts that let somebody in. */
public final class AccessNavigation {
    public static final String SIGN_IN = "dang-nhap";

    private AccessNavigation() {}

    /** She is signed in from here on, in a session of her own. */
    public static void enter(UI ui, SignedIn who) {
        Session.begin(ui, who);
    }

    /** Network address of the reader's browser. */
    public static String address() {
        return Session.address();
    }
}
