package vn.danban.square.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import vn.danban.board.VoteId;
import vn.danban.board.ui.BoardNavigation;
import vn.danban.opinion.ui.OpinionNavigation;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.Words;
import vn.danban.voting.ui.VotingNavigation;

/** How anybody checks the vote without trusting anybody. */
class TrustNobodyCard extends Card {
    TrustNobodyCard(String heading, VoteId vote) {
        super(heading);
        addClassName("trust");
        Anchor archive = new Anchor(VotingNavigation.archive(vote), getTranslation("trust.archive"));
        archive.setRouterIgnore(true);
        ButtonLink find = ButtonLink.secondary(VotingNavigation.findBallot(vote), getTranslation("trust.find")).outside();
        find.addClassName("wide");
        Code command = new Code("java -jar dan-ban.jar verify " + vote.text() + ".bel");
        command.addClassName("command");
        add(Words.small(getTranslation("trust.text")), find,
            new UnorderedList(new ListItem(new Anchor(BoardNavigation.board(vote), getTranslation("trust.board"))),
                new ListItem(archive),
                new ListItem(new Anchor(OpinionNavigation.box(vote), getTranslation("trust.opinions")))),
            Words.small(getTranslation("trust.command")), new Paragraph(command));
    }
}
