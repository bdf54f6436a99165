package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;

/** Asks for a few things, or for a yes, before an act; stays open with all that was typed when the act is refused. */
public class FormDialog extends Dialog {
    private final Outcome outcome = new Outcome();
    private final Div form = new Div(outcome);
    private final ButtonBar buttons = new ButtonBar();

    public FormDialog(String title, Component... parts) {
        setHeaderTitle(title);
        setModality(ModalityMode.STRICT);
        setCloseOnOutsideClick(false);
        addClassName("form-dialog");
        form.addClassName("fields");
        form.add(parts);
        super.add(form, buttons);
    }

    /** More parts of the form, above the buttons. */
    @Override
    public void add(Component... parts) {
        form.add(parts);
    }

    /** The act that ends the dialog when it succeeds. */
    public FormDialog act(String text, Runnable act) {
        buttons.addComponentAsFirst(ButtonBar.primary(text, () -> finish(act)));
        return this;
    }

    /** An act that cannot be taken back. */
    public FormDialog dangerousAct(String text, Runnable act) {
        buttons.addComponentAsFirst(ButtonBar.danger(text, () -> finish(act)));
        return this;
    }

    /** A way out without doing anything. */
    public FormDialog orLeave() {
        buttons.add(ButtonBar.secondary(getTranslation("form.leave"), this::close));
        return this;
    }

    private void finish(Runnable act) {
        if (outcome.attempt(act)) {
            close();
        }
    }
}
