package vn.danban.matter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** The head takes a matter that was to be decided online to another form the law knows for it. */
@Prototype
@Route(MatterNavigation.MATTER_ROUTE + "/doi-hinh-thuc")
@PermitAll
class ChangeFormView extends OfficePage {
    private static final String FORMS = "hinh-thuc";

    private final ProposingMatters proposing;
    private final Matters matters;
    private final HoldingOffices offices;
    private final ErrorSummary summary = new ErrorSummary();
    private ChoiceCards<DecisionForm> forms;

    ChangeFormView(ProposingMatters proposing, Matters matters, HoldingOffices offices) {
        super("change-form.title");
        this.proposing = proposing;
        this.matters = matters;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        forms = new ChoiceCards<>(FORMS, getTranslation("change-form.which"), chosen -> { });
        for (DecisionForm form : DecisionForm.values()) {
            if (form != DecisionForm.ONLINE_VOTE && matter.kind().allows(form)) {
                forms.choice(form, Labels.of(form),
                    Labels.of(matter.kind().condition(form)) + " (" + matter.kind().condition(form).article() + ")");
            }
        }
        content.add(summary, Words.muted(getTranslation("change-form.lead")), forms,
            new ButtonBar(ButtonBar.primary(getTranslation("change-form.act"), () -> ask(matter))));
        return matter.title();
    }

    private void ask(Matter matter) {
        summary.show(forms.value().isPresent() ? Map.of() : Map.of(FORMS, getTranslation("propose.form-missing")));
        forms.value().ifPresent(form -> new FormDialog(getTranslation("change-form.confirm-title", Labels.of(form)),
            new Paragraph(getTranslation("change-form.confirm-text")))
            .dangerousAct(getTranslation("change-form.act"), () -> change(matter, form)).orLeave().open());
    }

    private void change(Matter matter, DecisionForm form) {
        proposing.changeForm(matter.id(), form);
        UI.getCurrent().navigate(MatterNavigation.matter(matter.id()));
    }
}
