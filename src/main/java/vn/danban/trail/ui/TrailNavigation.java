package vn.danban.trail.ui;

import com.vaadin.flow.router.RouteParameters;
import vn.danban.place.CommuneId;
import vn.danban.shared.Identifier;

/** Where the audit trail is read. */
public final class TrailNavigation {
    static final String TRAIL_ROUTE = "xa/:communeId/nhat-ky";

    private TrailNavigation() {}

    public static String trail(CommuneId id) {
        return "xa/" + id.text() + "/nhat-ky";
    }

    static CommuneId communeIn(RouteParameters address) {
        return new CommuneId(Identifier.parse(address.get("communeId").orElse("")));
    }
}
