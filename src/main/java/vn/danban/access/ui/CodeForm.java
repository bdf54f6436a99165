package vn.danban.access.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.function.Consumer;
import vn.danban.ui.ButtonBar;

/** Asks for the six digits of a telephone; a recovery code fits in too. */
class CodeForm extends Div {
    /** @param helper where the code comes from */
    CodeForm(String helper, String button, Consumer<String> shown) {
        addClassName("fields");
        TextField code = new TextField(getTranslation("second-factor.code"));
        code.setHelperText(helper);
        code.setMaxLength(40);
        code.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        Button enter = ButtonBar.primary(button, () -> shown.accept(code.getValue()));
        enter.addClickShortcut(Key.ENTER);
        add(code, new ButtonBar(enter));
    }
}
