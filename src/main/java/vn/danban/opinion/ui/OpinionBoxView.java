package vn.danban.opinion.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.opinion.Opinion;
import vn.danban.opinion.OpinionBox;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** The box for other opinions: shut while the vote is open, then word for word for everybody. */
@Prototype
@Route(OpinionNavigation.BOX_ROUTE)
@AnonymousAllowed
class OpinionBoxView extends PublicPage {
    private final OpinionBox box;
    private final Votes votes;
    private final Matters matters;

    OpinionBoxView(OpinionBox box, Votes votes, Matters matters) {
        this.box = box;
        this.votes = votes;
        this.matters = matters;
    }

    @Override
    protected String open(RouteParameters address) {
        Vote vote = votes.get(new VoteId(address.get("voteUuid").orElseThrow()));
        Matter matter = matters.get(vote.matterId());
        Nav crumbs = new Nav(new Anchor(MatterNavigation.matter(matter.id()), matter.title()));
        crumbs.add(" › " + getTranslation("opinion-box.title"));
        crumbs.addClassNames("small", "muted", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        add(new Header(crumbs, new H1(getTranslation("opinion-box.title")), new Paragraph(getTranslation("opinion-box.lead"))));
        if (box.isOpened(vote)) {
            add(opinions(box.opened(vote.id()), vote.id()));
        } else {
            Paragraph shut = new Paragraph(getTranslation("opinion-box.shut"));
            shut.addClassName("notice");
            add(shut);
        }
        return getTranslation("opinion-box.title") + ": " + matter.title();
    }

    private Card opinions(List<Opinion> opinions, VoteId vote) {
        if (opinions.isEmpty()) {
            return new Card(getTranslation("opinion-box.count", 0), new Paragraph(getTranslation("opinion-box.empty")));
        }
        OrderedList list = new OrderedList();
        for (Opinion opinion : opinions) {
            Code hash = new Code(opinion.statement());
            hash.addClassName("hash");
            ListItem item = new ListItem(new Paragraph(opinion.text()), hash);
            item.addClassName("prose");
            list.add(item);
        }
        return new Card(getTranslation("opinion-box.count", opinions.size()), list, Words.small(getTranslation("opinion-box.codes")),
            new ButtonBar(ButtonLink.secondary("/api/votes/" + vote.text() + "/opinions", getTranslation("opinion-box.download")).outside()));
    }
}
