package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** A day, chosen in the browser's own field; may stay empty. */
public class DayField extends Div {
    private final Input input = new Input();

    /** @param id of the field, to be linked to from an error summary */
    public DayField(String id, String caption) {
        addClassName("field");
        input.setType("date");
        input.setId(id);
        NativeLabel label = new NativeLabel(caption);
        label.setFor(input);
        add(label, input);
    }

    /** With a day to begin with. */
    public DayField(String id, String caption, LocalDate suggested) {
        this(id, caption);
        input.setValue(suggested.toString());
    }

    public Optional<LocalDate> value() {
        try {
            return Optional.of(LocalDate.parse(input.getValue()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
