package vn.danban.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.danban.discussion.Answer;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.Discussion;
import vn.danban.discussion.ItemKind;
import vn.danban.discussion.ItemState;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.CsvDownload;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;

/** The questions, or the amendments, of a discussion: filtered, ordered, a score at a time, and for the head as a file. */
class ItemList extends Div {
    private static final int A_SCORE = 20;

    /** In which order. */
    enum ItemOrder { WAITING_FIRST, NEWEST_FIRST }

    private final ItemKind kind;
    private final LocalDate today;
    private final Div tools = new Div();
    private final Div list = new Div();
    private final Select<ItemState> state = new Select<>();
    private final Select<ItemOrder> order = new Select<>();
    private transient Discussion discussion;
    private transient ItemActs acts;
    private int most = A_SCORE;

    ItemList(ItemKind kind, LocalDate today) {
        this.kind = kind;
        this.today = today;
        List<ItemState> states = kind == ItemKind.QUESTION ? List.of(ItemState.OPEN, ItemState.ANSWERED)
            : List.of(ItemState.OPEN, ItemState.TAKEN_OVER, ItemState.DECLINED, ItemState.NOT_DECIDED);
        state.setLabel(getTranslation("discussion.filter"));
        state.setItems(states);
        state.setItemLabelGenerator(one -> one == null ? getTranslation("discussion.all") : Labels.of(one));
        state.setEmptySelectionAllowed(true);
        state.setEmptySelectionCaption(getTranslation("discussion.all"));
        state.addValueChangeListener(change -> render());
        order.setLabel(getTranslation("discussion.order"));
        order.setItems(ItemOrder.values());
        order.setItemLabelGenerator(Labels::of);
        order.setValue(ItemOrder.WAITING_FIRST);
        order.addValueChangeListener(change -> render());
        tools.add(state, order);
        tools.addClassName("tools-row");
        list.addClassName("discussed-list");
        add(tools, list);
    }

    /** @param acts what the reader can do about an item; null for most readers */
    void show(Discussion shown, @Nullable ItemActs actsOfReader) {
        discussion = shown;
        acts = actsOfReader;
        render();
    }

    /** A file with all that is shown, for the head. */
    CsvDownload download(String name) {
        return new CsvDownload(name, getTranslation("discussion.download"), this::rows);
    }

    private void render() {
        String nothing = kind == ItemKind.QUESTION ? "discussion.no-questions" : "discussion.no-amendments";
        list.removeAll();
        List<DiscussedItem> all = discussion.of(kind);
        tools.setVisible(all.size() > 1);
        List<DiscussedItem> shown = shown();
        if (shown.isEmpty()) {
            list.add(new Paragraph(getTranslation(all.isEmpty() ? nothing : "discussion.none-of-these")));
        }
        shown.stream().limit(most).forEach(item -> list.add(card(item)));
        if (shown.size() > most) {
            Button more = ButtonBar.secondary(getTranslation("discussion.more", shown.size() - most), () -> {
                most += A_SCORE;
                render();
            });
            list.add(new ButtonBar(more));
        }
    }

    private List<DiscussedItem> shown() {
        Comparator<DiscussedItem> by = order.getValue() == ItemOrder.NEWEST_FIRST
            ? Comparator.comparing((DiscussedItem item) -> item.item().at()).reversed() : Discussion.WAITING_FIRST;
        return discussion.of(kind).stream()
            .filter(item -> state.getValue() == null || !item.isHidden() && item.state() == state.getValue()).sorted(by).toList();
    }

    private Component card(DiscussedItem item) {
        ItemCard card = new ItemCard(item, today);
        if (acts != null) {
            acts.of(item).ifPresent(card::add);
        }
        return card;
    }

    private List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(getTranslation("discussion.csv-day"), getTranslation("discussion.csv-who"), getTranslation("discussion.csv-state"),
            getTranslation("discussion.csv-days"), getTranslation("discussion.csv-passage"), getTranslation("discussion.csv-words"),
            getTranslation("discussion.csv-reason"), getTranslation("discussion.csv-answer")));
        for (DiscussedItem item : shown()) {
            rows.add(List.of(Moments.day(item.item().at()), Spoken.by(item.item()),
                item.isHidden() ? getTranslation("discussion.hidden") : Labels.of(item.state()), Long.toString(item.days(today)),
                text(item.item().passage()), item.item().words(), text(item.item().reason()), answered(item)));
        }
        return rows;
    }

    private static String answered(DiscussedItem item) {
        return item.decision().map(decision -> decision.reason())
            .orElseGet(() -> item.answers().stream().map(Answer::words).collect(Collectors.joining("\n\n")));
    }

    private static String text(@Nullable String orNone) {
        return orNone == null ? "" : orNone;
    }
}
