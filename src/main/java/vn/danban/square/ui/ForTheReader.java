package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danban.enclosure.ui.EnclosureNavigation;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.resolution.ui.ResolutionNavigation;
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
    private final ResolutionNavigation.Cards decisions;

    ForTheReader(WaitingTasks tasks, HoldingOffices offices, ResolutionNavigation.Cards decisions) {
        this.tasks = tasks;
        this.offices = offices;
        this.decisions = decisions;
    }

    /** What came of the result on paper, from the minutes on. */
    Optional<Component> decision(MatterStory story) {
        return decisions.of(story.dossier());
    }

    /** What waits for the reader. */
    Optional<Card> waiting(MatterStory story, LocalDate today) {
        List<WaitingTask> waiting = tasks.on(story, today);
        return waiting.isEmpty() ? Optional.empty()
            : Optional.of(new NextStepCard(I18NProvider.translate("next.title"), waiting, today));
    }

    /** What the head, and the Front, may still change. */
    Optional<Card> changes(MatterStory story) {
        Div changes = new Div();
        changes.addClassName("quiet-links");
        if (offices.mayActAs(story.hamlet().id(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD)) {
            changes.add(link(EnclosureNavigation.file(story.matter().id()), "next.papers"));
        }
        if (offices.mayActAs(story.hamlet().id(), Office.HAMLET_HEAD)) {
            if (!story.matter().settled()) {
                changes.add(link(MatterNavigation.reword(story.matter().id()), "next.reword"));
            }
            if (story.preparation() != null && story.vote().isEmpty() && !story.onlineRefused()) {
                changes.add(link(MatterNavigation.changeForm(story.matter().id()), "next.change-form"));
            }
            if (story.vote().filter(Vote::mayBeRescheduled).isPresent()) {
                changes.add(link(VotingNavigation.reschedule(story.matter().id()), "next.reschedule"));
            }
            if (story.dossier().standing().isPresent()) {
                changes.add(link(ResolutionNavigation.post(story.matter().id()), "next.postings"));
            }
            if (story.vote().filter(Vote::mayBeAnnulled).isPresent()) {
                changes.add(link(VotingNavigation.annul(story.matter().id()), "next.annul"));
            }
        }
        return changes.getComponentCount() == 0 ? Optional.empty()
            : Optional.of(new Card(I18NProvider.translate("next.changes"), changes));
    }

    private static Anchor link(String address, String key) {
        return new Anchor(address, I18NProvider.translate(key));
    }
}
