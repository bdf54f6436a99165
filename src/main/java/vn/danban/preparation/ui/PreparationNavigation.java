package vn.danban.preparation.ui;

import com.vaadin.flow.router.RouteParameters;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.CommuneId;
import vn.danban.shared.Identifier;

/** Where the way to an online vote is seen and gone, and where the commune receives reports. */
public final class PreparationNavigation {
    static final String WAY_ROUTE = MatterNavigation.MATTER_ROUTE + "/chuan-bi";
    static final String INBOX_ROUTE = "xa/:communeId/bao-cao";

    private PreparationNavigation() {}

    public static String way(MatterId id) {
        return MatterNavigation.matter(id) + "/chuan-bi";
    }

    public static String inbox(CommuneId id) {
        return "xa/" + id.text() + "/bao-cao";
    }

    static CommuneId communeIn(RouteParameters address) {
        return new CommuneId(Identifier.parse(address.get("communeId").orElse("")));
    }
}
