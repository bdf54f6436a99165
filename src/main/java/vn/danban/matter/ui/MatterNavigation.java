package vn.danban.matter.ui;

import com.vaadin.flow.router.RouteParameters;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;
import vn.danban.shared.Identifier;

/** Where a hamlet and its matters are found; these addresses never change. */
public final class MatterNavigation {
    /** The page of a hamlet. */
    public static final String HAMLET_ROUTE = "ap/:hamletId";
    /** The page of a matter. */
    public static final String MATTER_ROUTE = "viec/:matterId";

    /** All wordings of a matter, and the difference between two of them. */
    static final String VERSIONS_ROUTE = MATTER_ROUTE + "/cac-ban/:from?/:to?";

    private MatterNavigation() {}

    public static String hamlet(HamletId id) {
        return "ap/" + id.text();
    }

    public static String matter(MatterId id) {
        return "viec/" + id.text();
    }

    public static String propose(HamletId id) {
        return hamlet(id) + "/viec-moi";
    }

    public static String reword(MatterId id) {
        return matter(id) + "/sua";
    }

    /** Where the head takes a matter from the online vote to another form. */
    public static String changeForm(MatterId id) {
        return matter(id) + "/doi-hinh-thuc";
    }

    /** All wordings of a matter. */
    public static String versions(MatterId id) {
        return matter(id) + "/cac-ban";
    }

    /** What changed from one wording to another. */
    public static String difference(MatterId id, int from, int to) {
        return versions(id) + "/" + from + "/" + to;
    }

    /** The bytes the hash of a wording is taken of. */
    static String exactText(MatterId id, int number) {
        return "/api/matters/" + id.text() + "/versions/" + number;
    }

    /** The hamlet an address names. */
    public static HamletId hamletIn(RouteParameters address) {
        return new HamletId(Identifier.parse(address.get("hamletId").orElseThrow()));
    }

    /** The matter an address names. */
    public static MatterId matterIn(RouteParameters address) {
        return new MatterId(Identifier.parse(address.get("matterId").orElseThrow()));
    }
}
