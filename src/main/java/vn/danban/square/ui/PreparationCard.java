package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.stream.Collectors;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.ui.PreparationNavigation;
import vn.danban.square.MatterStory;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Steps;

/** The way to an online vote, for everybody: what is done, by whom and when, what comes next and whose it is. */
class PreparationCard extends Card {
    PreparationCard(MatterStory story) {
        super(I18NProvider.translate("preparation.title"));
        Steps steps = new Steps();
        for (PreparationStep step : PreparationStep.values()) {
            Steps.StepState state = state(story, step);
            steps.step(state, Labels.of(step), line(story.preparation(), step, state));
        }
        String lead = story.onlineRefused() ? "preparation.refused"
            : story.preparation().isComplete() ? "preparation.complete" : "proposed.online-next";
        add(new Paragraph(getTranslation(lead)), steps, linkToWay(story));
    }

    static Component linkToWay(MatterStory story) {
        return new Paragraph(new Anchor(PreparationNavigation.way(story.matter().id()), I18NProvider.translate("proposed.whole-way")));
    }

    private static Steps.StepState state(MatterStory story, PreparationStep step) {
        if (story.preparation().isDone(step)) {
            return Steps.StepState.DONE;
        }
        return story.nextPreparation().filter(step::equals).isPresent() ? Steps.StepState.NOW : Steps.StepState.LATER;
    }

    private String line(Preparation preparation, PreparationStep step, Steps.StepState state) {
        if (step == PreparationStep.CONSENTED && preparation.consent().isPresent()) {
            return preparation.consent().map(outcome ->
                getTranslation("proposed.consent", outcome.agree(), outcome.households())).orElseThrow();
        }
        return switch (state) {
            case DONE -> byWhom(preparation.evidence(step));
            case NOW -> getTranslation("proposed.who",
                preparation.missing(step).stream().map(Labels::of).collect(Collectors.joining(", ")));
            case LATER -> "";
        };
    }

    private static String byWhom(List<PreparationEntry> evidence) {
        String offices = evidence.stream().map(PreparationEntry::office).distinct().map(Labels::of).collect(Collectors.joining(", "));
        return offices + " · " + Moments.day(evidence.getLast().at());
    }
}
