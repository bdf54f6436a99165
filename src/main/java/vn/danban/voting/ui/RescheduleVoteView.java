package vn.danban.voting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Map;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.OfficePage;
import vn.danban.voting.CallingVotes;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** The head sets other times while a vote is being prepared. */
@Prototype
@Route(VotingNavigation.RESCHEDULE_ROUTE)
@PermitAll
class RescheduleVoteView extends OfficePage {
    private final CallingVotes calling;
    private final Officials officials;
    private final Matters matters;
    private final Votes votes;
    private final ErrorSummary summary = new ErrorSummary();

    RescheduleVoteView(CallingVotes calling, Officials officials, Matters matters, Votes votes) {
        super("reschedule.title");
        this.calling = calling;
        this.officials = officials;
        this.matters = matters;
        this.votes = votes;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        officials.requireHead(matter.hamletId());
        Vote vote = votes.latestOn(matter.id()).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        VoteTimes times = new VoteTimes(vote.opens(), vote.closes());
        content.add(summary, new Card(getTranslation("call.times"), times),
            new ButtonBar(ButtonBar.primary(getTranslation("reschedule.act"), () -> reschedule(vote, times))));
        return matter.title();
    }

    private void reschedule(Vote vote, VoteTimes times) {
        Map<String, String> problems = times.problems();
        summary.show(problems);
        if (problems.isEmpty()) {
            outcome.attempt(() -> {
                calling.reschedule(vote.id(), times.opens().orElseThrow(), times.closes().orElseThrow());
                UI.getCurrent().navigate(MatterNavigation.matter(vote.matterId()));
            });
        }
    }
}
