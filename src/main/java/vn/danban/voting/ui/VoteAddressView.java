package vn.danban.voting.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.board.VoteId;
import vn.danban.board.ui.BoardNavigation;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.shared.Refused;
import vn.danban.voting.Votes;

/** Leads from a vote's name to the page of its matter, which is where everything is. */
@Prototype
@Route(BoardNavigation.VOTE_ROUTE)
@AnonymousAllowed
class VoteAddressView extends Div implements BeforeEnterObserver {
    private final Votes votes;

    VoteAddressView(Votes votes) {
        this.votes = votes;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            VoteId id = new VoteId(event.getRouteParameters().get("voteUuid").orElseThrow());
            event.forwardTo(MatterNavigation.matter(votes.get(id).matterId()));
        } catch (Refused notThere) {
            event.rerouteToError(NotFoundException.class);
        }
    }
}
