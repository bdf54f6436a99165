package vn.danban.enclosure.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.enclosure.MatterPaperId;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;

/** Where papers of a matter are filed, and where they are downloaded. */
public final class EnclosureNavigation {
    static final String FILE_ROUTE = MatterNavigation.MATTER_ROUTE + "/tai-lieu";
    private static final int KIB = 1024;

    private EnclosureNavigation() {}

    /** Where they are filed. */
    public static String file(MatterId id) {
        return MatterNavigation.matter(id) + "/tai-lieu";
    }

    public static String download(MatterId matter, MatterPaperId paper) {
        return "/api/matters/" + matter.text() + "/papers/" + paper.text();
    }

    /** "120 KB", "3 MB"; never less than it is. */
    public static String size(int bytes) {
        return bytes < KIB * KIB ? I18NProvider.translate("papers.kilobytes", Math.ceilDiv(bytes, KIB))
            : I18NProvider.translate("papers.megabytes", Math.ceilDiv(bytes, KIB * KIB));
    }
}
