package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/**
 * A table of records: sorted by the heads of its columns, fifty rows at a time, and on a narrow screen one card a record.
 * Plain table markup, so that it is read aloud, printed and copied as a table.
 */
public class RecordTable<T> extends Div {
    private static final int PAGE = 50;

    private final List<Column<T>> columns = new ArrayList<>();
    private final NativeTableRow head = new NativeTableRow();
    private final NativeTableBody body;
    private final Paragraph nothing = new Paragraph(getTranslation("records.none"));
    private final Pager pager = new Pager();
    private List<T> records = List.of();
    private Column<T> sortedBy;
    private boolean descending;
    private int first;

    /** @param caption what the table holds, for those who hear it */
    public RecordTable(String caption) {
        addClassName("records");
        NativeTable table = new NativeTable();
        table.getElement().setAttribute("aria-label", caption);
        table.getHead().add(head);
        body = table.getBody();
        nothing.addClassNames("muted", "nothing");
        add(table, nothing, pager);
    }

    /** A column of text. */
    public RecordTable<T> column(String caption, Function<T, String> text, Comparator<T> order) {
        return add(new Column<>(caption, record -> new Text(text.apply(record)), order));
    }

    /** A column of parts a person can use; not sorted. */
    public RecordTable<T> column(String caption, Function<T, Component> part) {
        return add(new Column<>(caption, part, null));
    }

    /** A column of parts a person can use, sorted. */
    public RecordTable<T> sortedParts(String caption, Function<T, Component> part, Comparator<T> order) {
        return add(new Column<>(caption, part, order));
    }

    /** Shows these from the beginning, in the order chosen before. */
    public void show(List<T> shown) {
        records = shown;
        first = 0;
        showPage();
    }

    /** Shows changed records of the same list without leaving the page a person is on. */
    public void refresh(List<T> shown) {
        records = shown;
        first = Math.min(first, Math.max(0, (shown.size() - 1) / PAGE * PAGE));
        showPage();
    }

    /** The records in the order they are shown, all pages of them. */
    public List<T> inOrder() {
        if (sortedBy == null) {
            return records;
        }
        Comparator<T> order = descending ? sortedBy.order.reversed() : sortedBy.order;
        return records.stream().sorted(order).toList();
    }

    private RecordTable<T> add(Column<T> column) {
        columns.add(column);
        head.add(headOf(column));
        return this;
    }

    private NativeTableHeaderCell headOf(Column<T> column) {
        NativeTableHeaderCell cell = new NativeTableHeaderCell();
        cell.getElement().setAttribute("scope", "col");
        if (column.order == null) {
            cell.setText(column.caption);
        } else {
            NativeButton sort = new NativeButton(column.caption, click -> sortBy(column));
            sort.addClassName("sort");
            cell.add(sort);
        }
        return cell;
    }

    private void sortBy(Column<T> column) {
        descending = column == sortedBy && !descending;
        sortedBy = column;
        for (int i = 0; i < columns.size(); i++) {
            Component cell = head.getComponentAt(i);
            if (columns.get(i) == column) {
                cell.getElement().setAttribute("aria-sort", descending ? "descending" : "ascending");
            } else {
                cell.getElement().removeAttribute("aria-sort");
            }
        }
        first = 0;
        showPage();
    }

    private void showPage() {
        body.removeAll();
        inOrder().stream().skip(first).limit(PAGE).map(this::row).forEach(body::add);
        nothing.setVisible(records.isEmpty());
        pager.update();
    }

    private NativeTableRow row(T record) {
        NativeTableRow row = new NativeTableRow();
        for (Column<T> column : columns) {
            NativeTableCell cell = new NativeTableCell(column.part.apply(record));
            cell.getElement().setAttribute("data-caption", column.caption);
            row.add(cell);
        }
        return row;
    }

    private record Column<T>(String caption, Function<T, Component> part, Comparator<T> order) {}

    private final class Pager extends Div {
        private final Span where = new Span();
        private final NativeButton back = new NativeButton(getTranslation("records.back"), click -> turn(-PAGE));
        private final NativeButton on = new NativeButton(getTranslation("records.on"), click -> turn(PAGE));

        Pager() {
            addClassName("pager");
            back.addClassName("quiet");
            on.addClassName("quiet");
            add(back, where, on);
        }

        private void turn(int by) {
            first += by;
            showPage();
        }

        void update() {
            int last = Math.min(first + PAGE, records.size());
            setVisible(records.size() > PAGE);
            where.setText(getTranslation("records.where", first + 1, last, records.size()));
            back.setEnabled(first > 0);
            on.setEnabled(last < records.size());
        }
    }
}
