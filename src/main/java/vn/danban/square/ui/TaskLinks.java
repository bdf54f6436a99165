package vn.danban.square.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.discussion.ui.DiscussionNavigation;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.preparation.ui.PreparationNavigation;
import vn.danban.resolution.ui.ResolutionNavigation;
import vn.danban.square.WaitingTask;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Labels;
import vn.danban.voting.Vote;
import vn.danban.voting.ui.VotingNavigation;

/** Where each thing that waits is done. */
final class TaskLinks {
    private TaskLinks() {}

    /** What is to be done, with how many of it there are. */
    static String words(WaitingTask task) {
        String step = Labels.of(task.step());
        return task.count() == 0 ? step : I18NProvider.translate("next.counted", step, task.count());
    }

    static ButtonLink primary(WaitingTask task) {
        return primary(task, Labels.of(task.step()));
    }

    /** @param words a shorter name, where the step is told beside it */
    static ButtonLink primary(WaitingTask task, String words) {
        ButtonLink link = ButtonLink.primary(address(task), words);
        link.setAriaLabel(words + ": " + task.story().matter().title());
        return inBooth(task) ? link.outside() : link;
    }

    private static boolean inBooth(WaitingTask task) {
        return address(task).startsWith("/booth/");
    }

    private static String address(WaitingTask task) {
        return switch (task.step()) {
            case PREPARE -> PreparationNavigation.way(task.story().matter().id());
            case CHANGE_FORM -> MatterNavigation.changeForm(task.story().matter().id());
            case ANNOUNCE_VOTE -> VotingNavigation.announce(task.story().matter().id());
            case CALL_VOTE -> VotingNavigation.call(task.story().matter().id());
            case MAKE_CARDS -> VotingNavigation.makeCards(task.story().hamlet().id());
            case GIVE_KEY, DECRYPT -> VotingNavigation.trustee(vote(task).id());
            case APPROVE_LIST -> VotingNavigation.approveList(vote(task).id());
            case DRAW_UP_MINUTES -> ResolutionNavigation.minutes(task.story().matter().id());
            case WRITE_DECISION -> ResolutionNavigation.write(task.story().matter().id());
            case RECEIVE_DECISION -> ResolutionNavigation.document(task.story().matter().id());
            case SIGN, SEND_DECISION -> ResolutionNavigation.sign(task.story().matter().id());
            case POST -> ResolutionNavigation.post(task.story().matter().id());
            case ANSWER_QUESTIONS, DECIDE_AMENDMENTS, CONFIRM_HIDING -> DiscussionNavigation.discussion(task.story().matter().id());
        };
    }

    private static Vote vote(WaitingTask task) {
        return task.story().vote().orElseThrow();
    }
}
