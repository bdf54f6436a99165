package vn.danban.resolution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danban.community.HouseholdId;
import vn.danban.community.RollEntry;
import vn.danban.ui.Draft;

/** Chooses a household of the roll by its number or by beginning to type a name; says whom it has understood. */
class RepresentativeField extends Div {
    private static final Pattern NUMBER = Pattern.compile("\\s*(\\d{1,6})\\b.*", Pattern.DOTALL);

    private final transient List<RollEntry> roll;
    private final Input input = new Input();
    private final Paragraph understood = new Paragraph();

    /** @param id of the field, to be linked to from an error summary */
    RepresentativeField(String id, String label, List<RollEntry> roll) {
        this.roll = roll;
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("list", id + "-ho").setAttribute("autocomplete", "off");
        Draft.part(input, id);
        input.addValueChangeListener(change -> tell());
        NativeLabel caption = new NativeLabel(label);
        caption.setFor(input);
        understood.addClassName("small");
        understood.getElement().setAttribute("aria-live", "polite");
        add(caption, input, understood);
        getElement().appendChild(names(id + "-ho"));
        tell();
    }

    void choose(HouseholdId household) {
        roll.stream().filter(entry -> entry.householdId().equals(household)).findFirst()
            .ifPresent(entry -> input.setValue(line(entry)));
        tell();
    }

    Optional<RollEntry> chosen() {
        Matcher number = NUMBER.matcher(input.getValue());
        return number.matches()
            ? roll.stream().filter(entry -> entry.number() == Integer.parseInt(number.group(1))).findFirst() : Optional.empty();
    }

    private void tell() {
        understood.setText(chosen().map(entry -> entry.representative() + ", " + entry.address())
            .orElseGet(() -> getTranslation(input.isEmpty() ? "write.representative-help" : "write.representative-unknown")));
    }

    private Element names(String id) {
        Element list = new Element("datalist");
        list.setAttribute("id", id);
        roll.forEach(entry -> list.appendChild(new Element("option").setAttribute("value", line(entry))));
        return list;
    }

    private static String line(RollEntry entry) {
        return entry.number() + " · " + entry.representative();
    }
}
