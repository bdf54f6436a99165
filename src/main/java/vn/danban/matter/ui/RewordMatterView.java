package vn.danban.matter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Draft;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** The head changes the words of a matter while no vote was called on them. */
@Prototype
@Route(MatterNavigation.MATTER_ROUTE + "/sua")
@PermitAll
class RewordMatterView extends OfficePage {
    private static final String REASON = "ly-do";

    private final ProposingMatters proposing;
    private final Matters matters;
    private final HoldingOffices offices;
    private final ErrorSummary summary = new ErrorSummary();
    private final MatterWording wording = new MatterWording();
    private final TextField reason = new TextField(getTranslation("reword.reason"));

    RewordMatterView(ProposingMatters proposing, Matters matters, HoldingOffices offices) {
        super("reword.title");
        this.proposing = proposing;
        this.matters = matters;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        wording.fill(matter);
        reason.setId(REASON);
        reason.setHelperText(getTranslation("reword.reason-help"));
        reason.clear();
        Draft.part(reason, REASON);
        Section why = new Section(reason);
        why.addClassNames("card", "form");
        Draft.keep(this, draft(matter));
        content.add(summary, Words.muted(getTranslation("reword.lead")), wording, why,
            new ButtonBar(ButtonBar.primary(getTranslation("reword.act"), () -> reword(matter))));
        return matter.title();
    }

    private void reword(Matter matter) {
        Map<String, String> problems = wording.problems();
        boolean unexplained = reason.getValue().isBlank();
        reason.setInvalid(unexplained);
        reason.setErrorMessage(getTranslation("reword.reason-missing"));
        if (unexplained) {
            problems.put(REASON, getTranslation("reword.reason-missing"));
        }
        summary.show(problems);
        if (problems.isEmpty()) {
            outcome.attempt(() -> {
                proposing.reword(matter.id(), wording.text(), reason.getValue());
                Draft.forget(draft(matter));
                UI.getCurrent().navigate(MatterNavigation.matter(matter.id()));
            });
        }
    }

    private static String draft(Matter matter) {
        return "reword-" + matter.id().text() + "-" + matter.version();
    }
}
