package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** One thing on a page, under its own heading. */
public class Card extends Section {
    public Card(String heading, Component... parts) {
        addClassName("card");
        add(new H2(heading));
        add(parts);
    }
}
