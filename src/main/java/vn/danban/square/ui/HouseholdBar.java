package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import vn.danban.voting.Choice;
import vn.danban.voting.Outcome;

/** All households of the roll in one bar: patterns as well as colours, and the same in words for those who hear it. */
class HouseholdBar extends Div {
    private final Div bar = new Div();
    private final Div legend = new Div();

    private HouseholdBar() {
        addClassName("barwrap");
        bar.addClassName("bar");
        legend.addClassName("key");
        bar.getElement().setAttribute("role", "img");
        add(bar);
    }

    /** What came of a vote, with the tick the law sets. */
    static Component of(Outcome outcome) {
        HouseholdBar whole = new HouseholdBar();
        whole.part("yes", Choice.APPROVE.words(), outcome.approve());
        whole.part("no", Choice.REJECT.words(), outcome.reject());
        whole.part("other", Choice.OTHER_OPINION.words(), outcome.otherOpinion());
        whole.part("silent", whole.getTranslation("bar.silent"), outcome.silent());
        whole.bar.getElement().setAttribute("aria-label", whole.getTranslation("bar.outcome", outcome.approve(),
            outcome.reject(), outcome.otherOpinion(), outcome.silent(), outcome.required()));
        whole.tick(outcome.required(), outcome.households());
        Div both = new Div(whole, whole.legend);
        both.addClassName("outcome");
        return both;
    }

    /** How many households have voted, and nothing else. */
    static Component ofTurnout(int voted, int households) {
        HouseholdBar whole = new HouseholdBar();
        whole.addClassName("turnout");
        whole.part("voted", whole.getTranslation("bar.voted"), voted);
        whole.part("silent", whole.getTranslation("bar.not-yet"), households - voted);
        whole.bar.getElement().setAttribute("aria-label", whole.getTranslation("turnout.sentence", voted, households));
        return whole;
    }

    private void part(String className, String words, int count) {
        Span part = new Span();
        part.addClassNames("part", className);
        part.getStyle().set("flex-grow", Integer.toString(count));
        part.setVisible(count > 0);
        bar.add(part);
        Span mark = new Span();
        mark.addClassNames("mark", className);
        Span number = new Span(Integer.toString(count));
        number.addClassName("strong");
        Span line = new Span(mark);
        line.add(words + " ");
        line.add(number);
        legend.add(line);
    }

    private void tick(int required, int households) {
        Span words = new Span(getTranslation("bar.required", required));
        Div tick = new Div(words);
        tick.addClassName("tick");
        tick.getElement().setAttribute("aria-hidden", "true");
        tick.getStyle().set("--required", Integer.toString(required)).set("--households", Integer.toString(households));
        add(tick);
    }
}
