package vn.danban.ui;

import com.vaadin.flow.component.html.Anchor;

/** A way to another page that looks like the button it stands for. */
public class ButtonLink extends Anchor {
    private ButtonLink(String address, String words, String classNames) {
        super(address, words);
        setClassName(classNames);
    }

    /** The one obvious next step. */
    public static ButtonLink primary(String address, String words) {
        return new ButtonLink(address, words, "btn");
    }

    public static ButtonLink secondary(String address, String words) {
        return new ButtonLink(address, words, "btn ghost");
    }

    /** Leaves the pages of this server program: the booth, the API and files. */
    public ButtonLink outside() {
        setRouterIgnore(true);
        return this;
    }
}
