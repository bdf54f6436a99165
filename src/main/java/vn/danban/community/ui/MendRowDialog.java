package vn.danban.community.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollHousehold;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;

/** Says what a row of the file should have said; the file itself stays as it is. */
class MendRowDialog extends FormDialog {
    private final Map<ColumnMeaning, TextField> fields = new EnumMap<>(ColumnMeaning.class);

    /**
     * @param further what else may be wrong in the row, beyond names, address and phone
     * @param mended  given the corrections of all rows, this one among them
     */
    MendRowDialog(ListDraft draft, int row, String reason, List<ColumnMeaning> further, Consumer<RollCorrections> mended) {
        super(I18NProvider.translate("import.mend-row", String.valueOf(row)), new Paragraph(reason));
        RollCorrections before = draft.list().corrections();
        draft.preview().list().households().stream().filter(household -> household.row() == row).findAny()
            .ifPresentOrElse(this::fill, this::fillNothing);
        further.forEach(meaning -> field(meaning, ""));
        add(fields.values().toArray(TextField[]::new));
        Map<ColumnMeaning, String> known = new EnumMap<>(ColumnMeaning.class);
        fields.forEach((meaning, field) -> known.put(meaning, field.getValue()));
        act(getTranslation("import.mend-done"), () -> {
            RollCorrections after = before;
            for (Map.Entry<ColumnMeaning, TextField> typed : fields.entrySet()) {
                if (!typed.getValue().getValue().equals(known.get(typed.getKey()))) {
                    after = after.with(row, typed.getKey(), typed.getValue().getValue().strip());
                }
            }
            mended.accept(after);
        });
        orLeave();
    }

    private void fill(RollHousehold household) {
        String number = household.orderNumber() == 0 ? "" : Integer.toString(household.orderNumber());
        field(ColumnMeaning.ORDER_NUMBER, number);
        field(ColumnMeaning.HEAD, household.head());
        field(ColumnMeaning.REPRESENTATIVE, household.representative());
        field(ColumnMeaning.ADDRESS, household.address());
        field(ColumnMeaning.PHONE, household.phone());
    }

    private void fillNothing() {
        field(ColumnMeaning.HEAD, "");
        field(ColumnMeaning.REPRESENTATIVE, "");
        field(ColumnMeaning.ADDRESS, "");
        field(ColumnMeaning.PHONE, "");
    }

    private void field(ColumnMeaning meaning, String value) {
        TextField field = new TextField(Labels.of(meaning));
        field.setValue(value);
        fields.put(meaning, field);
    }
}
