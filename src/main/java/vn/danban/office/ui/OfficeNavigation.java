package vn.danban.office.ui;

import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;

/** The way to the pages about offices. */
public final class OfficeNavigation {
    static final String HAMLET = "hamletId";

    private OfficeNavigation() {}

    public static RouterLink linkToOffices(String text, HamletId hamlet) {
        return new RouterLink(text, OfficesView.class, new RouteParameters(new RouteParam(HAMLET, hamlet.text())));
    }

    public static RouterLink linkToOffices(String text, CommuneId commune) {
        return new RouterLink(text, CommuneOfficesView.class, new RouteParameters(new RouteParam("communeId", commune.text())));
    }
}
