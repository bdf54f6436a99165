package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;

/** The buttons of a form or dialog: one that acts, the others quiet. */
public class ButtonBar extends Div {
    public ButtonBar(Component... parts) {
        super(parts);
        addClassName("buttons");
    }

    /** The one obvious next step. */
    public static NativeButton primary(String text, Runnable act) {
        return button(text, "btn", act);
    }

    public static NativeButton secondary(String text, Runnable act) {
        return button(text, "btn ghost", act);
    }

    /** What cannot be taken back. */
    public static NativeButton danger(String text, Runnable act) {
        return button(text, "btn danger", act);
    }

    private static NativeButton button(String text, String classNames, Runnable act) {
        NativeButton button = new NativeButton(text, click -> act.run());
        button.getElement().setAttribute("type", "button");
        button.setClassName(classNames);
        return button;
    }
}
