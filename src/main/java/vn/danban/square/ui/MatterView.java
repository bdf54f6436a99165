package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.discussion.ui.DiscussionNavigation;
import vn.danban.matter.Matter;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.paperwork.ui.PaperworkNavigation;
import vn.danban.square.MatterStories;
import vn.danban.square.MatterStory;
import vn.danban.ui.Badge;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.PublicPage;
import vn.danban.voting.Vote;

/** One matter, one address, for everybody and for ever. */
@Prototype
@Route(MatterNavigation.MATTER_ROUTE)
@AnonymousAllowed
class MatterView extends PublicPage {
    private final MatterStories stories;
    private final Parts parts;
    private final PublicBoard board;
    private final Clock clock;

    MatterView(MatterStories stories, Parts parts, PublicBoard board, Clock clock) {
        this.stories = stories;
        this.parts = parts;
        this.board = board;
        this.clock = clock;
        addClassName("matter");
    }

    /** What the page is put together from. */
    @Singleton
    record Parts(ForTheReader reader, StageCards stages, ContentCards content, DiscussionNavigation.Cards discussion) {}

    @Override
    protected String open(RouteParameters address) {
        MatterStory story = stories.of(MatterNavigation.matterIn(address));
        LocalDate today = Moments.today(clock.instant());
        Div main = new Div();
        main.addClassName("main-column");
        if (story.vote().map(Vote::id).filter(board::isBehindPublished).isPresent()) {
            main.add(boardIsBehind());
        }
        parts.reader.waiting(story, today).ifPresent(main::add);
        main.add(parts.stages.of(story));
        parts.reader.decision(story).ifPresent(main::add);
        main.add(parts.content.words(story.matter()));
        parts.content.papers(story.matter()).ifPresent(main::add);
        main.add(parts.discussion.of(story.matter().id()));
        parts.reader.changes(story).ifPresent(main::add);
        earlier(story, main);
        Aside beside = new Aside(new WayOfMatter(getTranslation("way.title"), story, today));
        beside.getElement().setAttribute("aria-label", getTranslation("matter.beside"));
        story.vote().map(Vote::id).filter(this::isOnBoard)
            .ifPresent(vote -> beside.add(new TrustNobodyCard(getTranslation("trust.title"), vote)));
        beside.add(new Card(getTranslation("paperwork.title"),
            new Paragraph(new Anchor(PaperworkNavigation.papers(story.matter().id()), getTranslation("papers.all")))));
        Div columns = new Div(main, beside);
        columns.addClassName("columns");
        add(header(story, today), columns);
        return story.matter().title();
    }

    private Component boardIsBehind() {
        Paragraph warning = new Paragraph(getTranslation("matter.board-behind"));
        warning.addClassNames("notice", "error");
        warning.getElement().setAttribute("role", "alert");
        return warning;
    }

    private boolean isOnBoard(VoteId vote) {
        return board.head(vote).isPresent();
    }

    private Component header(MatterStory story, LocalDate today) {
        Matter matter = story.matter();
        Nav crumbs = new Nav(new Anchor(MatterNavigation.hamlet(story.hamlet().id()), story.hamlet().name()));
        crumbs.add(" › " + getTranslation("matter.clause", Labels.of(matter.kind()), matter.kind().clause()));
        crumbs.addClassNames("small", "muted", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        Paragraph badges = new Paragraph(new StandingBadge(story.standing()));
        badges.addClassName("badges");
        story.decisionDeadline().ifPresent(until -> badges.add(new Badge(
            getTranslation("matter.send-by",
                Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays())),
            until.isOver(today) ? Badge.Tone.STOPPED : Badge.Tone.DUE)));
        if (story.hamlet().demo()) {
            badges.add(new Badge(getTranslation("hamlet.demo"), Badge.Tone.PLAIN));
        }
        return new Header(crumbs, new H1(matter.title()), badges);
    }

    private void earlier(MatterStory story, Div main) {
        List<Vote> earlier = story.votes().stream().skip(1).toList();
        if (!earlier.isEmpty()) {
            Card card = new Card(getTranslation("matter.earlier"));
            earlier.forEach(vote -> card.add(new Paragraph(
                getTranslation("matter.earlier-line", Moments.day(vote.endedAt()), vote.annulledBecause()))));
            main.add(card);
        }
    }
}
