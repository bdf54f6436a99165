package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMapping;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.ColumnUse;
import vn.danban.roll.RollColumn;
import vn.danban.roll.RollPreview;
import vn.danban.ui.Labels;

/** What each column of the file was taken for, to be corrected; and further columns to keep, each for a purpose. */
class ColumnsSection extends Section {
    /** What a list may tell of a household beyond what a vote needs. */
    private static final Set<ColumnMeaning> FURTHER = Set.of(
        ColumnMeaning.MEMBER_COUNT, ColumnMeaning.CARD_NUMBER, ColumnMeaning.BIRTH, ColumnMeaning.SEX, ColumnMeaning.REMARK);

    private final Consumer<ColumnMapping> changed;
    private final Map<ColumnMeaning, String> purposes = new EnumMap<>(ColumnMeaning.class);
    private ColumnMapping mapping = ColumnMapping.RECOGNISED;

    ColumnsSection(RollPreview list, Consumer<ColumnMapping> changed) {
        this.changed = changed;
        addClassName("card");
        Div rows = new Div();
        rows.addClassName("columns-read");
        list.columns().forEach(column -> rows.add(row(column)));
        Paragraph purpose = new Paragraph(getTranslation("import.columns-purpose"));
        purpose.addClassNames("small", "muted");
        Details details = new Details(getTranslation("import.columns", recognised(list.columns())),
            sheet(list), rows, purpose);
        details.setOpened(false);
        add(details);
    }

    private static String recognised(List<RollColumn> columns) {
        return columns.stream().map(RollColumn::meaning).filter(meaning -> meaning != ColumnMeaning.OTHER && !FURTHER.contains(meaning))
            .map(Labels::of).collect(Collectors.joining(", "));
    }

    private Component sheet(RollPreview list) {
        TextField sheet = new TextField(getTranslation("import.sheet"));
        sheet.setValue(list.sheet());
        sheet.setVisible(!list.sheet().isEmpty());
        sheet.addValueChangeListener(change -> change(mapping.withSheet(change.getValue().strip())));
        return sheet;
    }

    private Component row(RollColumn column) {
        Select<ColumnMeaning> meaning = new Select<>();
        meaning.setLabel(getTranslation("import.column", column.name(), column.caption()));
        meaning.setItems(ColumnMeaning.values());
        meaning.setItemLabelGenerator(Labels::of);
        meaning.setValue(column.meaning());
        Div keeping = new Div();
        keeping.add(keep(column.meaning()));
        meaning.addValueChangeListener(chosen -> {
            keeping.removeAll();
            keeping.add(keep(chosen.getValue()));
            purposes.remove(chosen.getOldValue());
            change(mapping.with(column.index(), chosen.getValue()));
        });
        Div row = new Div(meaning, keeping);
        row.addClassName("column-read");
        return row;
    }

    private Component keep(ColumnMeaning meaning) {
        if (!FURTHER.contains(meaning)) {
            return new Span();
        }
        Checkbox keep = new Checkbox(getTranslation("import.keep"));
        TextField purpose = new TextField(getTranslation("import.purpose"));
        purpose.setHelperText(getTranslation("import.purpose-help"));
        purpose.setVisible(false);
        purpose.addValueChangeListener(change -> use(meaning, keep.getValue(), change.getValue()));
        keep.addValueChangeListener(change -> {
            purpose.setVisible(change.getValue());
            use(meaning, change.getValue(), purpose.getValue());
        });
        return new Div(keep, purpose);
    }

    private void use(ColumnMeaning meaning, boolean wanted, String purpose) {
        String before = purposes.get(meaning);
        if (wanted && !purpose.isBlank()) {
            purposes.put(meaning, purpose.strip());
        } else {
            purposes.remove(meaning);
        }
        if (!Objects.equals(before, purposes.get(meaning))) {
            change(mapping);
        }
    }

    private void change(ColumnMapping wanted) {
        mapping = wanted.withUses(purposes.entrySet().stream()
            .map(use -> new ColumnUse(use.getKey(), use.getValue())).toArray(ColumnUse[]::new));
        changed.accept(mapping);
    }
}
