package vn.danban.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import vn.danban.shared.Refused;

/** A page for everybody, read anew each time somebody comes to it; an address that names nothing is not found. */
public abstract class PublicPage extends Div implements BeforeEnterObserver, HasDynamicTitle {
    private String title = "";

    protected PublicPage() {
        addClassName("page");
    }

    /**
     * Reads what the address names and builds the page.
     *
     * @return the page's name, for the title of the browser's window
     * @throws Refused when there is no such thing
     */
    protected abstract String open(RouteParameters address);

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            title = open(event.getRouteParameters());
        } catch (Refused notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    @Override
    public String getPageTitle() {
        return title + " · Dân Bàn";
    }
}
