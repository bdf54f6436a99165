package vn.danban.paperwork.ui;

import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;

/** Where the papers of a matter are. */
public final class PaperworkNavigation {
    static final String PAPERS_ROUTE = MatterNavigation.MATTER_ROUTE + "/giay-to";

    private PaperworkNavigation() {}

    public static String papers(MatterId id) {
        return MatterNavigation.matter(id) + "/giay-to";
    }
}
