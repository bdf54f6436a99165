package vn.danban.voting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Draft;
import vn.danban.ui.FormDialog;
import vn.danban.ui.OfficePage;
import vn.danban.voting.CallingVotes;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** The head ends a vote that cannot go on, in public and with the reason. */
@Prototype
@Route(VotingNavigation.ANNUL_ROUTE)
@PermitAll
class AnnulVoteView extends OfficePage {
    private static final String REASON = "ly-do";

    private final CallingVotes calling;
    private final Officials officials;
    private final Matters matters;
    private final Votes votes;
    private final TextArea reason = new TextArea(getTranslation("annul.reason"));

    AnnulVoteView(CallingVotes calling, Officials officials, Matters matters, Votes votes) {
        super("annul.title");
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
        reason.setId(REASON);
        reason.setMaxLength(1000);
        reason.setHelperText(getTranslation("annul.reason-help"));
        Draft.part(reason, REASON);
        Card card = new Card(getTranslation("annul.what"), new Paragraph(getTranslation("annul.what-text")), reason);
        card.addClassName("form");
        content.add(card, new ButtonBar(ButtonBar.danger(getTranslation("annul.act"), () -> ask(vote))));
        Draft.keep(card, draft(vote));
        return matter.title();
    }

    private void ask(Vote vote) {
        new FormDialog(getTranslation("annul.confirm-title"), new Paragraph(getTranslation("annul.confirm-text")))
            .dangerousAct(getTranslation("annul.confirm"), () -> annul(vote)).orLeave().open();
    }

    private void annul(Vote vote) {
        calling.annul(vote.id(), reason.getValue());
        Draft.forget(draft(vote));
        UI.getCurrent().navigate(MatterNavigation.matter(vote.matterId()));
    }

    private static String draft(Vote vote) {
        return "annul-" + vote.id().text();
    }
}
