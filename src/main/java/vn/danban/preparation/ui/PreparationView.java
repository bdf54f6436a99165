package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.Preparations;
import vn.danban.ui.Badge;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/**
 * The way to an online vote, for everybody to read: each step with its article, its evidence, and who must act; whoever must act
 * now finds the form in its place.
 */
@Prototype
@Route(PreparationNavigation.WAY_ROUTE)
@AnonymousAllowed
class PreparationView extends PublicPage {
    private final Preparations preparations;
    private final Matters matters;
    private final StepForms forms;
    private final Outcome outcome = new Outcome();
    private final Div steps = new Div();
    private MatterId id;

    PreparationView(Preparations preparations, Matters matters, StepForms forms) {
        this.preparations = preparations;
        this.matters = matters;
        this.forms = forms;
        steps.addClassName("office-content");
        addClassNames("office", "preparation");
    }

    @Override
    protected String open(RouteParameters address) {
        id = MatterNavigation.matterIn(address);
        Matter matter = matters.get(id);
        Anchor back = new Anchor(MatterNavigation.matter(id), matter.title());
        Header header = new Header(new H1(getTranslation("preparation.title")), new Paragraph(back),
            Words.muted(getTranslation("preparation.lead")));
        add(header, outcome, steps);
        show();
        return getTranslation("preparation.title");
    }

    private void show() {
        Matter matter = matters.get(id);
        Preparation preparation = preparations.of(matter);
        Optional<PreparationStep> next = isOver(matter, preparation) ? Optional.empty() : preparation.next();
        steps.removeAll();
        if (matter.form() != DecisionForm.ONLINE_VOTE) {
            steps.add(warning(getTranslation("preparation.other-form", Labels.of(matter.form()))));
        } else if (preparation.isRefusedByHouseholds()) {
            steps.add(warning(getTranslation("preparation.refused")));
            forms.otherForm(matter).ifPresent(steps::add);
        }
        for (PreparationStep step : PreparationStep.values()) {
            steps.add(section(matter, preparation, step, next.filter(step::equals).isPresent()));
        }
        if (matter.form() == DecisionForm.ONLINE_VOTE && preparation.isComplete()) {
            Paragraph complete = new Paragraph(getTranslation("preparation.complete"));
            complete.addClassName("notice");
            steps.add(complete);
        }
    }

    /** Nothing is to be done on this way any more. */
    private static boolean isOver(Matter matter, Preparation preparation) {
        return matter.form() != DecisionForm.ONLINE_VOTE || preparation.isRefusedByHouseholds();
    }

    private static Component warning(String sentence) {
        Paragraph warning = new Paragraph(sentence);
        warning.addClassNames("notice", "warn");
        return warning;
    }

    private Component section(Matter matter, Preparation preparation, PreparationStep step, boolean now) {
        boolean done = preparation.isDone(step);
        H2 heading = new H2((step.ordinal() + 1) + ". " + Labels.of(step) + " ");
        heading.add(badge(done, now, step == PreparationStep.CONSENTED && preparation.isRefusedByHouseholds()));
        Section section = new Section(heading, Words.small(step.article()));
        section.addClassName("card");
        section.setId("buoc-" + (step.ordinal() + 1));
        List<PreparationEntry> evidence = preparation.evidence(step);
        if (!evidence.isEmpty()) {
            UnorderedList list = new UnorderedList();
            evidence.forEach(entry -> list.add(line(matter, entry, preparation)));
            section.add(list);
        }
        if (step == PreparationStep.CONSENTED) {
            preparation.consent().ifPresent(outcome -> section.add(new Paragraph(getTranslation("preparation.consent",
                outcome.agree(), outcome.disagree(), outcome.silent(), outcome.households(), outcome.required()))));
        }
        if (step == PreparationStep.REPORTED) {
            preparation.returnedLast().filter(any -> preparation.report().isEmpty())
                .ifPresent(back -> section.add(warning(returned(back))));
        }
        if (!done && now) {
            section.add(waitingFor(preparation, step));
            forms.of(matter, preparation, step, this::act).forEach(section::add);
        }
        return section;
    }

    private Badge badge(boolean done, boolean now, boolean refused) {
        if (done) {
            return new Badge("✓ " + getTranslation("checklist.done"), Badge.Tone.GOOD);
        }
        if (refused) {
            return new Badge(getTranslation("preparation.not-reached"), Badge.Tone.DUE);
        }
        return new Badge(getTranslation(now ? "preparation.now" : "preparation.later"), now ? Badge.Tone.DUE : Badge.Tone.PLAIN);
    }

    private ListItem line(Matter matter, PreparationEntry entry, Preparation preparation) {
        String number = entry.number() == null ? "" : " " + document(entry) + ".";
        ListItem item = new ListItem(getTranslation("preparation.line", Labels.of(entry.office()), Moments.moment(entry.at()))
            + number + forms.amount(entry) + (entry.words().isEmpty() ? "" : " “" + entry.words() + "”"));
        item.addClassName("prose");
        forms.withdrawal(matter, entry, preparation, this::act).ifPresent(item::add);
        return item;
    }

    private String document(PreparationEntry entry) {
        return entry.dated() == null ? getTranslation("preparation.number", entry.number())
            : getTranslation("preparation.number-dated", entry.number(), Moments.day(entry.dated()));
    }

    private String returned(PreparationEntry back) {
        return getTranslation("preparation.returned", Labels.of(back.office()), Moments.day(back.at()), back.words());
    }

    private Component waitingFor(Preparation preparation, PreparationStep step) {
        String who = preparation.missing(step).stream().map(Labels::of).collect(Collectors.joining(", "));
        return new Paragraph(getTranslation("preparation.waits-for", who.isEmpty() ? Labels.of(step.actors().getFirst()) : who));
    }

    private void act(Runnable act) {
        if (outcome.attempt(act)) {
            show();
            outcome.done(getTranslation("preparation.recorded"));
        }
    }
}
