package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * A page for the work of an office. It is read anew each time somebody comes to it; what the activities refuse to show,
 * it answers with their reason, and an address that names nothing is not found.
 */
public abstract class OfficePage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private final String title;
    /** Where the page says what became of an act. */
    protected final Outcome outcome = new Outcome();

    /** @param titleKey key of the page's name in the message files */
    protected OfficePage(String titleKey) {
        title = getTranslation(titleKey);
        addClassNames("page", "office");
    }

    /**
     * Reads what the address names and builds the page below its name.
     *
     * @return where this is: the hamlet and its commune, or an empty text
     * @throws Refused when the reader may not see it, or it does not exist
     */
    protected abstract String open(RouteParameters address, Div content);

    @Override
    public String getPageTitle() {
        return title + " · Dân Bàn";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        outcome.clear();
        Div content = new Div();
        content.addClassName("office-content");
        try {
            String place = open(event.getRouteParameters(), content);
            add(heading(place), outcome, content);
        } catch (Refused refused) {
            if (refused.reason() == GeneralRefusal.NOT_FOUND) {
                event.rerouteToError(NotFoundException.class);
                return;
            }
            Section card = new Section(new Paragraph(Labels.of(refused)));
            card.addClassNames("card", "empty");
            add(heading(""), card);
        }
    }

    private Component heading(String place) {
        Paragraph where = new Paragraph(place);
        where.addClassName("muted");
        where.setVisible(!place.isEmpty());
        return new Header(new H1(title), where);
    }
}
