package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Comparator;
import java.util.List;
import vn.danban.community.ImportingHouseholds.Whereabouts;
import vn.danban.roll.KnownHousehold;
import vn.danban.roll.RollChanges;
import vn.danban.roll.RollHousehold;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Labels;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** What taking the list in would add, change and leave; and the households it no longer has, for the head to settle. */
class ChangesSection extends Section {
    private final ListDraft draft;
    private final RollChanges changes;

    ChangesSection(ListDraft draft) {
        this.draft = draft;
        changes = draft.preview().changes();
        addClassName("card");
        add(new H2(getTranslation("import.changes")),
            new Paragraph(getTranslation("import.changes-text", changes.toAdd().size(), changes.toUpdate().size(),
                changes.unchanged().size(), changes.missing().size())));
        if (!changes.missing().isEmpty()) {
            add(missing());
        }
        if (!changes.toUpdate().isEmpty()) {
            Details updates = new Details(getTranslation("import.updates", changes.toUpdate().size()), updates());
            updates.setOpened(true);
            add(updates);
        }
        if (!changes.toAdd().isEmpty()) {
            add(new Details(getTranslation("import.adds", changes.toAdd().size()), adds()));
        }
    }

    private Component adds() {
        RecordTable<RollHousehold> table = new RecordTable<RollHousehold>(getTranslation("import.adds", changes.toAdd().size()))
            .column(getTranslation("household.number"), h -> Integer.toString(h.orderNumber()),
                Comparator.comparingInt(RollHousehold::orderNumber))
            .column(getTranslation("household.head"), RollHousehold::head, VietnameseOrder.names(RollHousehold::head))
            .column(getTranslation("household.representative"), RollHousehold::representative,
                VietnameseOrder.names(RollHousehold::representative))
            .column(getTranslation("household.address"), RollHousehold::address, VietnameseOrder.words(RollHousehold::address))
            .column(getTranslation("household.phone"), RollHousehold::phone, Comparator.comparing(RollHousehold::phone));
        table.show(changes.toAdd());
        return table;
    }

    private Component updates() {
        RecordTable<RollChanges.Update> table =
            new RecordTable<RollChanges.Update>(getTranslation("import.updates", changes.toUpdate().size()))
                .column(getTranslation("household.number"), update -> Integer.toString(update.known().orderNumber()),
                    Comparator.comparingInt(update -> update.known().orderNumber()))
                .column(getTranslation("household.representative"), update -> update.known().representative(),
                    VietnameseOrder.names(update -> update.known().representative()))
                .column(getTranslation("import.differences"), this::differences);
        table.show(changes.toUpdate());
        return table;
    }

    private Component differences(RollChanges.Update update) {
        Div lines = new Div();
        update.differences().stream().sorted().forEach(difference -> lines.add(new Div(getTranslation("import.difference",
            Labels.of(difference), before(update.known(), difference), after(update.listed(), difference)))));
        return lines;
    }

    private static String before(KnownHousehold known, RollChanges.Difference difference) {
        return switch (difference) {
            case ORDER_NUMBER -> Integer.toString(known.orderNumber());
            case HEAD -> known.head();
            case REPRESENTATIVE -> known.representative();
            case ADDRESS -> known.address();
            case PHONE -> known.phone().isEmpty() ? "—" : known.phone();
        };
    }

    private static String after(RollHousehold listed, RollChanges.Difference difference) {
        return switch (difference) {
            case ORDER_NUMBER -> Integer.toString(listed.orderNumber());
            case HEAD -> listed.head();
            case REPRESENTATIVE -> listed.representative();
            case ADDRESS -> listed.address();
            case PHONE -> listed.phone();
        };
    }

    private Component missing() {
        Div missing = new Div(new H3(getTranslation("import.missing", changes.missing().size())),
            new Paragraph(getTranslation("import.missing-text")));
        missing.addClassNames("notice", "warn");
        RecordTable<KnownHousehold> table =
            new RecordTable<KnownHousehold>(getTranslation("import.missing", changes.missing().size()))
                .column(getTranslation("household.number"), known -> Integer.toString(known.orderNumber()),
                    Comparator.comparingInt(KnownHousehold::orderNumber))
                .column(getTranslation("household.representative"), KnownHousehold::representative,
                    VietnameseOrder.names(KnownHousehold::representative))
                .column(getTranslation("household.address"), KnownHousehold::address, VietnameseOrder.words(KnownHousehold::address))
                .column(getTranslation("import.whereabouts"), this::whereabouts);
        table.show(changes.missing());
        missing.add(table, new ButtonBar(
            settleAll("import.all-still-here", Whereabouts.STILL_HERE, table),
            settleAll("import.all-moved-away", Whereabouts.MOVED_AWAY, table)));
        return missing;
    }

    private Component settleAll(String key, Whereabouts whereabouts, RecordTable<KnownHousehold> table) {
        return ButtonBar.secondary(getTranslation(key), () -> {
            draft.settle(changes.missing(), whereabouts);
            table.refresh(changes.missing());
        });
    }

    private Component whereabouts(KnownHousehold known) {
        RadioButtonGroup<Whereabouts> choice = new RadioButtonGroup<>();
        choice.setAriaLabel(getTranslation("import.whereabouts-of", known.representative()));
        choice.setItems(Whereabouts.values());
        choice.setItemLabelGenerator(Labels::of);
        choice.setValue(draft.settled().get(ListDraft.idOf(known)));
        choice.addValueChangeListener(change -> draft.settle(List.of(known), change.getValue()));
        return choice;
    }
}
