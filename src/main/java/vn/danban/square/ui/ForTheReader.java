package vn.danban.square.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danban.community.HoldingOffices;
import vn.danban.community.Office;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.square.MatterStory;
import vn.danban.square.WaitingTask;
import vn.danban.square.WaitingTasks;
import vn.danban.ui.Card;
import vn.danban.voting.Vote;
import vn.danban.voting.ui.VotingNavigation;

/** What whoever is looking can do about a matter; nothing for those who hold no office. */
@Singleton
class ForTheReader {
    private final WaitingTasks tasks;
    private final HoldingOffices offices;

    ForTheReader(WaitingTasks tasks, HoldingOffices offices) {
        this.tasks = tasks;
        this.offices = offices;
    }

    Optional<Card> card(MatterStory story, LocalDate today) {
        List<WaitingTask> waiting = tasks.on(story, today);
        Paragraph changes = changes(story);
        if (waiting.isEmpty() && changes.getChildren().findAny().isEmpty()) {
            return Optional.empty();
        }
        String heading = waiting.isEmpty() ? "next.nothing" : "next.title";
        Card card = new NextStepCard(I18NProvider.translate(heading), waiting, today);
        card.add(changes);
        return Optional.of(card);
    }

    /** What the head may still change, quietly. */
    private Paragraph changes(MatterStory story) {
        Paragraph changes = new Paragraph();
        changes.addClassName("quiet-links");
        if (offices.mayActAs(story.hamlet().id(), Office.HAMLET_HEAD)) {
            if (!story.matter().settled()) {
                changes.add(link(MatterNavigation.reword(story.matter().id()), "next.reword"));
            }
            if (story.vote().filter(Vote::mayBeRescheduled).isPresent()) {
                changes.add(link(VotingNavigation.reschedule(story.matter().id()), "next.reschedule"));
            }
            if (story.vote().filter(Vote::mayBeAnnulled).isPresent()) {
                changes.add(link(VotingNavigation.annul(story.matter().id()), "next.annul"));
            }
        }
        return changes;
    }

    private static Anchor link(String address, String key) {
        return new Anchor(address, I18NProvider.translate(key));
    }
}
