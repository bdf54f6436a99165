package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import vn.danban.shared.Refused;

/** The place of a page where it says, also to those who hear it, what became of an act. */
public class Outcome extends Div {
    public Outcome() {
        getElement().setAttribute("tabindex", "-1");
        clear();
    }

    public void clear() {
        setVisible(false);
    }

    public void done(String sentence) {
        say("status", "notice", sentence);
    }

    public void refused(Refused refused) {
        problem(Labels.of(refused));
    }

    public void problem(String sentence) {
        say("alert", "notice error", sentence);
    }

    /** Does it; a refusal is shown and what was typed stays. @return whether it was done */
    public boolean attempt(Runnable act) {
        clear();
        try {
            act.run();
            return true;
        } catch (Refused refused) {
            refused(refused);
            return false;
        }
    }

    private void say(String role, String classNames, String sentence) {
        setVisible(true);
        getElement().setAttribute("role", role);
        setClassName(classNames);
        setText(sentence);
        getElement().executeJs("this.scrollIntoView({block: 'nearest'})");
    }
}
