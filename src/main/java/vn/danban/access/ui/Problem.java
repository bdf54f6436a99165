package vn.danban.access.ui;

import com.vaadin.flow.component.html.Div;
import vn.danban.shared.Refused;
import vn.danban.ui.Labels;

/** Says above a form what was wrong; read aloud at once by a screen reader. */
final class Problem extends Div {
    Problem() {
        addClassNames("notice", "error");
        getElement().setAttribute("role", "alert");
        setVisible(false);
    }

    void show(Refused refused) {
        setText(Labels.of(refused));
        setVisible(true);
    }

    void clear() {
        setVisible(false);
    }
}
