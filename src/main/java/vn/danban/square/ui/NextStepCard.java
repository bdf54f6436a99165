package vn.danban.square.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import vn.danban.square.WaitingTask;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;

/** What the page waits for from whoever is looking. */
class NextStepCard extends Card {
    NextStepCard(String heading, List<WaitingTask> tasks, LocalDate today) {
        super(heading);
        addClassName("next-step");
        for (WaitingTask task : tasks) {
            add(new Paragraph(sentence(task, today)), new ButtonBar(TaskLinks.primary(task)));
        }
    }

    /** What is to be done, in a sentence. */
    static String sentence(WaitingTask task, LocalDate today) {
        return switch (task.step()) {
            case PREPARE -> I18NProvider.translate("next.prepare",
                task.story().nextPreparation().map(Labels::of).orElse(""));
            case CHANGE_FORM -> I18NProvider.translate("next.change-form-because");
            case ANNOUNCE_VOTE -> I18NProvider.translate("next.announce");
            case CALL_VOTE -> I18NProvider.translate("next.call-vote");
            case MAKE_CARDS -> I18NProvider.translate("next.make-cards");
            case GIVE_KEY -> I18NProvider.translate("next.give-key");
            case APPROVE_LIST -> I18NProvider.translate("next.approve-list");
            case DECRYPT -> I18NProvider.translate("next.decrypt");
            case DRAW_UP_MINUTES -> before("next.draw-up-minutes", task, today);
            case WRITE_DECISION -> before("next.write-decision", task, today);
            case SIGN -> before("next.sign", task, today);
            case SEND_DECISION -> before("next.send-decision", task, today);
            case RECEIVE_DECISION -> I18NProvider.translate("next.receive-decision");
            case POST -> I18NProvider.translate("next.post");
            case ANSWER_QUESTIONS -> I18NProvider.translate("next.answer-questions", task.count());
            case DECIDE_AMENDMENTS -> I18NProvider.translate("next.decide-amendments", task.count());
            case CONFIRM_HIDING -> I18NProvider.translate("next.confirm-hiding", task.count());
        };
    }

    /** A returned decision was sent before and has no day of its own any more. */
    private static String before(String key, WaitingTask task, LocalDate today) {
        String what = I18NProvider.translate(key);
        return what + task.story().decisionDeadline().map(until -> " " + I18NProvider.translate("next.send-by",
            Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays()))).orElse("");
    }
}
