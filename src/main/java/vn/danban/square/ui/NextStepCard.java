package vn.danban.square.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.util.List;
import vn.danban.square.NextStep;
import vn.danban.square.WaitingTask;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Moments;

/** What the page waits for from whoever is looking. */
class NextStepCard extends Card {
    NextStepCard(String heading, List<WaitingTask> tasks, LocalDate today) {
        super(heading);
        addClassName("next-step");
        for (WaitingTask task : tasks) {
            add(new Paragraph(about(task, today)));
            if (task.step() != NextStep.SEND_DECISION) {
                add(new ButtonBar(TaskLinks.primary(task)));
            }
        }
    }

    private String about(WaitingTask task, LocalDate today) {
        return switch (task.step()) {
            case CALL_VOTE -> getTranslation("next.call-vote");
            case MAKE_CARDS -> getTranslation("next.make-cards");
            case GIVE_KEY -> getTranslation("next.give-key");
            case APPROVE_LIST -> getTranslation("next.approve-list");
            case DECRYPT -> getTranslation("next.decrypt");
            case SEND_DECISION -> getTranslation("next.send-decision", Moments.day(task.due()), Moments.dueIn(today, task.due()));
        };
    }
}
