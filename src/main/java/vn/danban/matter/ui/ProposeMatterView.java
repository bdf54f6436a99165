package vn.danban.matter.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.danban.community.Households;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.matter.ProposingMatters;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.Draft;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.Labels;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** The head brings a matter before the community: the kind first, for the law hangs on it, then the form, then the words. */
@Prototype
@Route(MatterNavigation.HAMLET_ROUTE + "/viec-moi")
@PermitAll
class ProposeMatterView extends OfficePage {
    private static final String KIND = "loai-viec";

    private final ProposingMatters proposing;
    private final Hamlets hamlets;
    private final Households households;
    private final HoldingOffices offices;

    private final ErrorSummary summary = new ErrorSummary();
    private final Div law = new Div();
    private final MatterWording wording = new MatterWording();
    private Hamlet hamlet;
    private String draft;
    private MatterKind kind;
    private WhatTheLawAllows allowed;

    ProposeMatterView(ProposingMatters proposing, Hamlets hamlets, Households households,
            HoldingOffices offices) {
        super("propose.title");
        this.proposing = proposing;
        this.hamlets = hamlets;
        this.households = households;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        hamlet = hamlets.get(MatterNavigation.hamletIn(address));
        offices.require(hamlet.id(), Office.HAMLET_HEAD);
        draft = "matter-" + hamlet.id().text();
        content.add(summary, Words.muted(getTranslation("propose.lead")), kinds(), law, wording,
            new ButtonBar(ButtonBar.primary(getTranslation("propose.act"), this::propose)),
            Words.small(getTranslation("propose.draft")));
        Draft.keep(this, draft);
        return hamlet.name() + ", " + hamlet.place();
    }

    private ChoiceCards<MatterKind> kinds() {
        ChoiceCards<MatterKind> kinds = new ChoiceCards<>(KIND, getTranslation("propose.kind"), this::show);
        for (MatterKind each : MatterKind.values()) {
            kinds.choice(each, Labels.of(each), getTranslation("propose.clause", each.clause()));
        }
        return kinds;
    }

    private void show(MatterKind chosen) {
        kind = chosen;
        allowed = new WhatTheLawAllows(chosen, households.living(hamlet.id()));
        law.removeAll();
        law.add(allowed);
        Draft.keep(this, draft);
    }

    private void propose() {
        Map<String, String> problems = problems();
        summary.show(problems);
        if (problems.isEmpty()) {
            outcome.attempt(() -> {
                Matter matter = proposing.propose(hamlet.id(), kind, form().orElseThrow(), wording.text());
                Draft.forget(draft);
                UI.getCurrent().navigate(MatterNavigation.matter(matter.id()));
            });
        }
    }

    private Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (kind == null) {
            problems.put(KIND, getTranslation("propose.kind-missing"));
        } else if (form().isEmpty()) {
            problems.put(WhatTheLawAllows.FORMS, getTranslation("propose.form-missing"));
        }
        problems.putAll(wording.problems());
        return problems;
    }

    private Optional<DecisionForm> form() {
        return allowed == null ? Optional.empty() : allowed.form();
    }
}
