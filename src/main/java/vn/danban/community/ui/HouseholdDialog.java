package vn.danban.community.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import vn.danban.community.Household;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;

/** What the list says about one household, to enter or to correct. */
class HouseholdDialog extends FormDialog {
    private final IntegerField number = new IntegerField(getTranslation("household.number"));
    private final TextField head = field("household.head");
    private final TextField representative = field("household.representative");
    private final TextField address = field("household.address");
    private final TextField group = field("household.group");
    private final TextField phone = field("household.phone");
    private final Consumer<String> afterwards;

    /**
     * @param known      what is known of it, or null for a new one
     * @param store      the act; what it refuses is shown here and nothing typed is lost
     * @param afterwards told in one sentence what was done
     */
    HouseholdDialog(Household.Entry known, Function<Household.Entry, Household> store, Consumer<String> afterwards) {
        super(I18NProvider.translate(known == null ? "households.add" : "household.edit-title"));
        this.afterwards = afterwards;
        representative.setHelperText(getTranslation("household.representative-help"));
        add(number, head, representative, address, group, phone);
        if (known != null) {
            fill(known);
        }
        act(getTranslation("household.store"), () -> {
            Household stored = store.apply(typed());
            afterwards.accept(getTranslation("household.stored", stored.number(), stored.representative()));
        });
        orLeave();
    }

    /** Adds the way to mark the household as moved away, which asks first. */
    void offerMovedAway(Runnable mark) {
        Button ask = ButtonBar.secondary(getTranslation("household.move-away"), () -> {
            close();
            new FormDialog(getTranslation("household.move-away-title", representative.getValue()),
                new Paragraph(getTranslation("household.move-away-text")))
                .dangerousAct(getTranslation("household.move-away-confirm"), () -> {
                    mark.run();
                    afterwards.accept(getTranslation("household.moved-away-done", representative.getValue()));
                })
                .orLeave().open();
        });
        ask.addClassName("aside");
        add(ask);
    }

    private void fill(Household.Entry known) {
        number.setValue(known.number());
        head.setValue(known.head());
        representative.setValue(known.representative());
        address.setValue(known.address());
        group.setValue(Objects.requireNonNullElse(known.residentsGroup(), ""));
        phone.setValue(Objects.requireNonNullElse(known.phone(), ""));
    }

    private Household.Entry typed() {
        int typedNumber = number.getValue() == null ? 0 : number.getValue();
        return new Household.Entry(typedNumber, head.getValue(), representative.getValue(), address.getValue(),
            group.getValue(), phone.getValue());
    }

    private TextField field(String captionKey) {
        TextField field = new TextField(getTranslation(captionKey));
        field.setMaxLength(200);
        return field;
    }
}
