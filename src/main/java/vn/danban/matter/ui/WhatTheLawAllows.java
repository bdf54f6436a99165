package vn.danban.matter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import vn.danban.matter.CountedUnit;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.LegalClock;
import vn.danban.matter.MatterKind;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.FactTable;
import vn.danban.ui.Labels;
import vn.danban.ui.Words;

/** What the law says of a kind of matter: its forms, of which one is chosen, how many must agree, who recognises, which clocks run. */
class WhatTheLawAllows extends Div {
    static final String FORMS = "hinh-thuc";

    private final ChoiceCards<DecisionForm> forms;

    /** @param households living in the hamlet now, for the numbers */
    WhatTheLawAllows(MatterKind kind, int households) {
        addClassName("law");
        forms = new ChoiceCards<>(FORMS, getTranslation("propose.form"), chosen -> { });
        for (DecisionForm form : DecisionForm.values()) {
            offer(kind, form);
        }
        add(forms);
        if (!kind.allows(DecisionForm.ONLINE_VOTE)) {
            add(whyNotOnline(kind));
        }
        add(rules(kind, households));
    }

    Optional<DecisionForm> form() {
        return forms.value();
    }

    private void offer(MatterKind kind, DecisionForm form) {
        if (kind.allows(form)) {
            forms.choice(form, Labels.of(form), Labels.of(kind.condition(form)) + " (" + kind.condition(form).article() + ")");
        } else {
            forms.forbidden(form, Labels.of(form),
                getTranslation("propose.forbidden", MatterKind.ONLINE_ONLY_FOR_CLAUSE_6));
        }
    }

    private Component whyNotOnline(MatterKind kind) {
        Div why = new Div(new H2(getTranslation("propose.why-not-online")),
            new Paragraph(getTranslation("propose.why-not-online-text", kind.clause(),
                MatterKind.ONLINE_ONLY_FOR_CLAUSE_6)));
        why.addClassNames("notice", "warn");
        return why;
    }

    private Component rules(MatterKind kind, int households) {
        Section rules = new Section(new H2(getTranslation("propose.rules")));
        rules.addClassName("card");
        rules.add(Words.fact(threshold(kind, households), getTranslation("propose.silence")),
            new Paragraph(Labels.of(kind.recogniser()) + "; " + Labels.of(kind.effect()) + "."));
        FactTable clocks = new FactTable(getTranslation("propose.clocks"));
        for (LegalClock clock : kind.clocks()) {
            Span article = new Span(clock.article());
            article.addClassNames("small", "muted");
            clocks.row(Labels.of(clock), new Text(days(clock)), article);
        }
        rules.add(clocks);
        return rules;
    }

    private String threshold(MatterKind kind, int households) {
        String share = Labels.of(kind.threshold()) + " " + Labels.of(kind.counted());
        return kind.counted() == CountedUnit.HOUSEHOLD_REPRESENTATIVES && households > 0
            ? getTranslation("propose.threshold-here", share, kind.threshold().required(households), households)
            : getTranslation("propose.threshold", share);
    }

    private String days(LegalClock clock) {
        return getTranslation(clock.workingDays() ? "time.working-days" : "time.days", clock.days());
    }
}
