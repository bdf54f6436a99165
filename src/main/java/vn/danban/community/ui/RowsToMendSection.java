package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.danban.roll.ColumnMeaning;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollFault;
import vn.danban.roll.RowToMend;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.RecordTable;

/** The rows that cannot be taken in as they are, each with its number in the file, the reason and what to do. */
class RowsToMendSection extends Section {
    private final ListDraft draft;
    private final Consumer<RollCorrections> mended;

    RowsToMendSection(ListDraft draft, Consumer<RollCorrections> mended) {
        this.draft = draft;
        this.mended = mended;
        addClassName("card");
        List<RowToMend> rows = draft.preview().list().rowsToMend();
        add(new H2(rows.isEmpty() ? getTranslation("import.nothing-to-mend") : getTranslation("import.to-mend", rows.size())));
        if (!rows.isEmpty()) {
            add(new Paragraph(getTranslation("import.to-mend-text")), table(rows));
        }
        addWhatWasMended(draft.list().corrections());
    }

    private Component table(List<RowToMend> rows) {
        RecordTable<RowToMend> table = new RecordTable<RowToMend>(getTranslation("import.to-mend", rows.size()))
            .column(getTranslation("import.row"), row -> Integer.toString(row.row()), Comparator.comparingInt(RowToMend::row))
            .column(getTranslation("import.reason"), this::reason, Comparator.comparing(RowToMend::fault))
            .column(getTranslation("household.acts"), this::acts);
        table.show(rows);
        return table;
    }

    private String reason(RowToMend row) {
        return getTranslation(row.fault().messageKey(), row.values().toArray());
    }

    private Component acts(RowToMend row) {
        Div acts = new Div();
        if (row.fault() != RollFault.NO_ADDRESS_COLUMN) {
            acts.addClassName("row-actions");
            acts.add(
                ButtonBar.quiet(getTranslation("import.mend"), () -> mend(row)),
                ButtonBar.quiet(getTranslation("import.leave-out"),
                    () -> mended.accept(draft.list().corrections().leavingOut(row.row()))));
        }
        return acts;
    }

    private void mend(RowToMend row) {
        List<ColumnMeaning> further = switch (row.fault()) {
            case CARD_OF_ANOTHER_HEAD -> List.of(ColumnMeaning.CARD_NUMBER);
            case MEMBER_COUNT_IN_WORDS, MEMBER_COUNT_UNREADABLE -> List.of(ColumnMeaning.MEMBER_COUNT);
            default -> List.of();
        };
        new MendRowDialog(draft, row.row(), reason(row), further, mended).open();
    }

    private void addWhatWasMended(RollCorrections corrections) {
        if (corrections.equals(RollCorrections.NONE)) {
            return;
        }
        String leftOut = corrections.leftOut().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
        add(new Paragraph(getTranslation("import.mended", corrections.cells().size(), corrections.leftOut().size(), leftOut)),
            ButtonBar.quiet(getTranslation("import.mend-undo"), () -> mended.accept(RollCorrections.NONE)));
    }
}
