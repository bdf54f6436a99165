package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;

/** A few facts, each under its name. */
public class FactTable extends NativeTable {
    /** @param caption what the table is about */
    public FactTable(String caption) {
        addClassName("facts");
        setCaptionText(caption);
    }

    public FactTable row(String name, String value) {
        return row(name, new Text(value));
    }

    /** @param values one cell each */
    public FactTable row(String name, Component... values) {
        NativeTableHeaderCell head = new NativeTableHeaderCell(name);
        head.getElement().setAttribute("scope", "row");
        NativeTableRow row = new NativeTableRow();
        row.add(head);
        for (Component value : values) {
            row.add(new NativeTableCell(value));
        }
        getBody().add(row);
        return this;
    }
}
