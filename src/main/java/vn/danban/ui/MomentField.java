package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A day and an hour by Viet Nam's clock, chosen in the browser's own field. */
public class MomentField extends Div {
    private final Input input = new Input();

    /** @param id of the field, to be linked to from an error summary */
    public MomentField(String id, String caption, Instant suggested) {
        addClassName("field");
        input.setType("datetime-local");
        input.setId(id);
        input.setValue(Moments.local(suggested).truncatedTo(ChronoUnit.MINUTES).toString());
        Draft.part(input, id);
        NativeLabel label = new NativeLabel(caption);
        label.setFor(input);
        add(label, input);
    }

    /** Told each time a person changes it. */
    public void onChange(Runnable told) {
        input.addValueChangeListener(change -> told.run());
    }

    /** Empty while what is typed is no time. */
    public Optional<Instant> value() {
        try {
            return Optional.of(Moments.instant(LocalDateTime.parse(input.getValue())));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
