package vn.danban.community.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.danban.place.HamletId;

/** The ways to the pages of the community. */
public final class CommunityNavigation {
    static final String HAMLET = "hamletId";

    private CommunityNavigation() {}

    public static RouterLink linkToHouseholds(String text, HamletId hamlet) {
        return new RouterLink(text, HouseholdsView.class, of(hamlet));
    }

    public static RouterLink linkToImport(String text, HamletId hamlet) {
        return new RouterLink(text, ImportView.class, of(hamlet));
    }

    public static void navigateToHouseholds(HamletId hamlet) {
        UI.getCurrent().navigate(HouseholdsView.class, of(hamlet));
    }

    private static RouteParameters of(HamletId hamlet) {
        return new RouteParameters(new RouteParam(HAMLET, hamlet.text()));
    }
}
