package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;

/** The buttons of a page, form or dialog: one that acts, the others quieter. */
public class ButtonBar extends Div {
    public ButtonBar(Component... parts) {
        super(parts);
        addClassName("actions");
    }

    /** The one obvious next step. */
    public static Button primary(String text, Runnable act) {
        return button(text, act, ButtonVariant.LUMO_PRIMARY);
    }

    public static Button secondary(String text, Runnable act) {
        return button(text, act);
    }

    /** What cannot be taken back. */
    public static Button danger(String text, Runnable act) {
        return button(text, act, ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
    }

    /** One of many, as in the rows of a table. */
    public static Button quiet(String text, Runnable act) {
        return button(text, act, ButtonVariant.LUMO_TERTIARY);
    }

    private static Button button(String text, Runnable act, ButtonVariant... variants) {
        Button button = new Button(text, click -> act.run());
        button.addThemeVariants(variants);
        return button;
    }
}
