package vn.danban.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import vn.danban.board.BoardPage;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.board.log.PublishedLog;
import vn.danban.board.log.Witnesses;
import vn.danban.booth.BoothPages;
import vn.danban.installation.Installation;
import vn.danban.protocol.Election;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.FactTable;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/** The public record of a vote: what is on it, in which order, and how to check it without trusting this page. */
@Prototype
@Route(BoardNavigation.BOARD_ROUTE)
@AnonymousAllowed
class BoardView extends PublicPage {
    /** More events than any hamlet's vote can have. */
    private static final int ALL = 10_000;

    private final PublicBoard board;
    private final BoothPages boothPages;
    private final PublishedLog log;
    private final Witnesses witnesses;
    private final Installation installation;

    BoardView(PublicBoard board, BoothPages boothPages, PublishedLog log, Witnesses witnesses, Installation installation) {
        this.board = board;
        this.boothPages = boothPages;
        this.log = log;
        this.witnesses = witnesses;
        this.installation = installation;
        addClassName("board");
    }

    @Override
    protected String open(RouteParameters address) {
        VoteId vote = new VoteId(address.get("voteUuid").orElseThrow());
        BoardPage events = board.page(vote, 0, ALL);
        Election election = Election.parse(board.setup(vote).election());
        add(header(vote, election.name()), facts(events, election), new BoardEvents(events.events()), check(vote),
            new LogCard(log, witnesses, installation.address().orElse("https://…")), programs());
        return getTranslation("board.title") + ": " + election.name();
    }

    private Component header(VoteId vote, String matter) {
        Nav crumbs = new Nav(new Anchor(BoardNavigation.vote(vote), matter));
        crumbs.add(" › " + getTranslation("board.title"));
        crumbs.addClassNames("small", "muted", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        return new Header(crumbs, new H1(getTranslation("board.heading", matter)),
            new Paragraph(getTranslation("board.lead")));
    }

    private Component facts(BoardPage events, Election election) {
        FactTable facts = new FactTable(getTranslation("board.facts"))
            .row(getTranslation("board.size"), Integer.toString(events.size()))
            .row(getTranslation("board.head"), code(events.head()))
            .row(getTranslation("board.fingerprint"), code(election.fingerprint().base64()))
            .row(getTranslation("board.key"), code(board.key().hex()));
        return new Card(getTranslation("board.facts"), facts, Words.small(getTranslation("board.head-about")));
    }

    private Component check(VoteId vote) {
        String file = vote.text() + ".bel";
        ButtonLink here =
            ButtonLink.primary("/booth/verify#v=" + vote.text(), getTranslation("board.verify-here")).outside();
        ButtonLink download =
            ButtonLink.secondary("/api/votes/" + vote.text() + "/archive", getTranslation("board.download")).outside();
        return new Card(getTranslation("board.check"), new Paragraph(getTranslation("board.check-text")),
            new ButtonBar(here, download), Words.muted(getTranslation("board.our-program")),
            command("java -jar dan-ban.jar verify " + file), Words.muted(getTranslation("board.other-program")),
            command("belenios-tool election verify"), Words.small(getTranslation("board.other-about", file)));
    }

    private Component programs() {
        FactTable pages = new FactTable(getTranslation("board.pages"));
        boothPages.hashes().forEach((name, sha256) -> pages.row("/booth/" + (name.equals("booth") ? "" : name), code(sha256)));
        return new Card(getTranslation("board.pages"), new Paragraph(getTranslation("board.pages-about")), pages);
    }

    private static Code code(String text) {
        Code code = new Code(text);
        code.addClassName("hash");
        return code;
    }

    private static Component command(String line) {
        Code code = new Code(line);
        code.addClassName("command");
        return new Div(code);
    }
}
