package vn.danban.desk.ui;

import com.vaadin.flow.router.RouteParameters;
import vn.danban.place.CommuneId;
import vn.danban.shared.Identifier;

/** Where the commune's desk is. */
public final class DeskNavigation {
    static final String DESK_ROUTE = "xa/:communeId/ban-lam-viec";

    private DeskNavigation() {}

    public static String desk(CommuneId id) {
        return "xa/" + id.text() + "/ban-lam-viec";
    }

    static CommuneId communeIn(RouteParameters address) {
        return new CommuneId(Identifier.parse(address.get("communeId").orElse("")));
    }
}
