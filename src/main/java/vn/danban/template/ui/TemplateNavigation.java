package vn.danban.template.ui;

import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;
import vn.danban.template.ReplacingTemplates;

/** Where the sources of a commune's papers are. */
public final class TemplateNavigation {
    static final String TEMPLATES_ROUTE = "xa/:communeId/mau-giay-to";
    static final String TEMPLATE_ROUTE = TEMPLATES_ROUTE + "/:kind";

    private TemplateNavigation() {}

    public static String templates(CommuneId id) {
        return "xa/" + id.text() + "/mau-giay-to";
    }

    static String template(CommuneId id, PaperKind kind) {
        return templates(id) + "/" + kind.fileName();
    }

    static CommuneId communeIn(RouteParameters address) {
        return new CommuneId(Identifier.parse(address.get("communeId").orElse("")));
    }

    static PaperKind kindIn(RouteParameters address) {
        String wanted = address.get("kind").orElse("").toLowerCase(Locale.ROOT);
        return ReplacingTemplates.kinds().stream().filter(kind -> kind.fileName().equals(wanted)).findFirst()
            .orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
    }
}
