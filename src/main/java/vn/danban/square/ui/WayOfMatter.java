package vn.danban.square.ui;

import java.time.LocalDate;
import java.util.OptionalInt;
import vn.danban.matter.DecisionForm;
import vn.danban.square.MatterStory;
import vn.danban.square.WayStep;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Steps;
import vn.danban.voting.Vote;

/** The way of a matter from its proposal on; steps that are still to come say so. */
class WayOfMatter extends Card {
    private final transient MatterStory story;
    private final LocalDate today;

    WayOfMatter(String heading, MatterStory story, LocalDate today) {
        super(heading);
        this.story = story;
        this.today = today;
        Steps steps = new Steps();
        for (WayStep step : WayStep.values()) {
            steps.step(state(step), Labels.of(step), line(step));
        }
        add(steps);
    }

    private Steps.StepState state(WayStep step) {
        WayStep now = story.step();
        if (step == now) {
            return Steps.StepState.NOW;
        }
        return step.isBefore(now) ? Steps.StepState.DONE : Steps.StepState.LATER;
    }

    private String line(WayStep step) {
        return switch (step) {
            case PROPOSE -> getTranslation("way.proposed", Moments.day(story.matter().proposedOn()));
            case DISCUSS -> getTranslation("way.discuss");
            case CHOOSE_FORM -> chosenForm();
            case VOTE -> story.vote().map(this::vote).orElse("");
            case RESULT -> result();
            case CARRY_OUT, INSPECT -> getTranslation("way.later");
        };
    }

    private String result() {
        return story.dossier().firstSending().map(sent -> getTranslation("way.sent", Moments.day(sent.sentAt())))
            .or(() -> story.decisionDeadline().map(until -> getTranslation("way.send",
                Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays())))).orElse("");
    }

    private String chosenForm() {
        if (story.matter().form() != DecisionForm.ONLINE_VOTE) {
            return getTranslation("way.form", Labels.of(story.matter().form()));
        }
        if (story.onlineRefused()) {
            return getTranslation("way.online-refused");
        }
        return story.nextPreparation().map(step -> getTranslation("way.online-next", Labels.of(step)))
            .orElseGet(() -> getTranslation("way.online-consented"));
    }

    private String vote(Vote vote) {
        String days = getTranslation("way.days", Moments.day(vote.opens()), Moments.day(vote.closes()));
        OptionalInt turnout = story.turnout();
        return turnout.isPresent() ? days + " · " + getTranslation("way.turnout", turnout.getAsInt()) : days;
    }
}
