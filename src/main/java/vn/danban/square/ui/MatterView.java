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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
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
import vn.danban.ui.Words;
import vn.danban.voting.Vote;

/** One matter, one address, for everybody and for ever. */
@Prototype
@Route(MatterNavigation.MATTER_ROUTE)
@AnonymousAllowed
class MatterView extends PublicPage {
    private final MatterStories stories;
    private final ForTheReader reader;
    private final StageCards stages;
    private final PublicBoard board;
    private final Clock clock;

    MatterView(MatterStories stories, ForTheReader reader, StageCards stages, PublicBoard board, Clock clock) {
        this.stories = stories;
        this.reader = reader;
        this.stages = stages;
        this.board = board;
        this.clock = clock;
        addClassName("matter");
    }

    @Override
    protected String open(RouteParameters address) {
        MatterStory story = stories.of(MatterNavigation.matterIn(address));
        LocalDate today = Moments.today(clock.instant());
        Div main = new Div();
        main.addClassName("main-column");
        reader.waiting(story, today).ifPresent(main::add);
        main.add(stages.of(story));
        reader.decision(story).ifPresent(main::add);
        main.add(content(story.matter()));
        reader.changes(story).ifPresent(main::add);
        earlier(story, main);
        Aside beside = new Aside(new WayOfMatter(getTranslation("way.title"), story));
        beside.getElement().setAttribute("aria-label", getTranslation("matter.beside"));
        story.vote().map(Vote::id).filter(this::isOnBoard)
            .ifPresent(vote -> beside.add(new TrustNobodyCard(getTranslation("trust.title"), vote)));
        beside.add(new Card(getTranslation("papers.title"),
            new Paragraph(new Anchor(PaperworkNavigation.papers(story.matter().id()), getTranslation("papers.all")))));
        Div columns = new Div(main, beside);
        columns.addClassName("columns");
        add(header(story, today), columns);
        return story.matter().title();
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
        story.decisionDue().filter(due -> !due.isBefore(today)).ifPresent(due ->
            badges.add(new Badge(getTranslation("matter.send-by", Moments.day(due)), Badge.Tone.DUE)));
        if (story.hamlet().demo()) {
            badges.add(new Badge(getTranslation("hamlet.demo"), Badge.Tone.PLAIN));
        }
        return new Header(crumbs, new H1(matter.title()), badges);
    }

    private Component content(Matter matter) {
        Paragraph question = new Paragraph(matter.question());
        question.addClassName("strong");
        Card content = new Card(getTranslation("matter.content"));
        if (!matter.body().isEmpty()) {
            Paragraph body = new Paragraph(matter.body());
            body.addClassName("prose");
            content.add(body);
        }
        content.add(Words.muted(getTranslation("matter.question")), question);
        return content;
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
