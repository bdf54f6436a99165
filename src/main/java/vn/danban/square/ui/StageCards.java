package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Collectors;
import vn.danban.matter.DecisionForm;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterKind;
import vn.danban.place.HamletId;
import vn.danban.preparation.Preparations;
import vn.danban.square.MatterStory;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;
import vn.danban.voting.Announcement;
import vn.danban.voting.AnnouncingVotes;
import vn.danban.voting.SealingVotes;
import vn.danban.voting.TallyingVotes;
import vn.danban.voting.Vote;
import vn.danban.voting.ui.VotingNavigation;

/** What everybody reads about a matter's vote, in each of its stages. */
@Singleton
class StageCards {
    private final SealingVotes sealing;
    private final AnnouncingVotes announcing;
    private final TallyingVotes tallying;
    private final Preparations preparations;
    private final Clock clock;

    StageCards(SealingVotes sealing, AnnouncingVotes announcing, TallyingVotes tallying, Preparations preparations, Clock clock) {
        this.sealing = sealing;
        this.announcing = announcing;
        this.tallying = tallying;
        this.preparations = preparations;
        this.clock = clock;
    }

    Component of(MatterStory story) {
        return story.vote().<Component>map(vote -> withWay(story, of(story, vote))).orElseGet(() -> proposed(story));
    }

    /** What was done before the vote stays to be read. */
    private static Component withWay(MatterStory story, Card card) {
        card.add(PreparationCard.linkToWay(story));
        return card;
    }

    private Card of(MatterStory story, Vote vote) {
        return switch (vote.stage()) {
            case PREPARING -> preparing(vote);
            case SEALED -> sealed(vote);
            case OPEN -> open(story, vote);
            case CLOSED -> counting(story, vote);
            case TALLIED -> new ResultCard(text("result.title"), story.matter().kind(), vote, vote.outcome().orElseThrow());
            case ANNULLED -> annulled(vote);
        };
    }

    private Component proposed(MatterStory story) {
        return story.preparation() == null ? awaitingForm(story) : new PreparationCard(story);
    }

    private Component awaitingForm(MatterStory story) {
        Matter matter = story.matter();
        String share = Labels.of(matter.kind().threshold()) + " " + Labels.of(matter.kind().counted());
        Card card = new Card(text("proposed.title"),
            Words.fact(text("proposed.form", Labels.of(matter.form())), text("proposed.threshold", share)),
            new Paragraph(text("proposed.other-next")),
            Words.small(matter.kind().condition(matter.form()).article()));
        if (!matter.kind().allows(DecisionForm.ONLINE_VOTE)) {
            card.add(whyNotOnline(matter.kind()));
        }
        if (preparations.wasBegun(matter.id())) {
            card.add(PreparationCard.linkToWay(story));
        }
        return card;
    }

    private Component whyNotOnline(MatterKind kind) {
        Div why = new Div(new H3(text("propose.why-not-online")),
            new Paragraph(text("propose.why-not-online-text", kind.clause(), MatterKind.ONLINE_ONLY_FOR_CLAUSE_6)));
        why.addClassNames("notice", "warn");
        return why;
    }

    private Card preparing(Vote vote) {
        SealingVotes.Readiness ready = sealing.readiness(vote);
        UnorderedList list = new UnorderedList(
            check(ready.cards() == ready.households(), text("preparing.cards", ready.cards(), ready.households())),
            check(ready.keys() == ready.trustees(), text("preparing.keys", ready.keys(), ready.trustees())),
            check(ready.announced(), text("preparing.announced")),
            check(false, text("preparing.approval")));
        list.addClassName("checklist");
        Card card = new Card(text("preparing.title"),
            new Paragraph(text("preparing.text", vote.households(), vote.required())), list, times(vote));
        announcing.standing(vote).ifPresent(told -> card.add(told(told)));
        return card;
    }

    /** How households were told. */
    private static Component told(Announcement told) {
        NativeDetails words = new NativeDetails(text("announced.words"), new Paragraph(told.words()));
        words.addClassName("prose");
        return new Div(new Paragraph(text("announced.told", Moments.moment(told.announcedAt()),
            told.through().stream().map(Labels::of).collect(Collectors.joining("; ")))), words);
    }

    private Card sealed(Vote vote) {
        Card card = new Card(text("sealed.title"), Words.fact(text("sealed.opens", Moments.moment(vote.opens())),
            text("sealed.closes", Moments.moment(vote.closes()))), new Paragraph(text("sealed.text")));
        announcing.standing(vote).ifPresent(told -> card.add(told(told)));
        card.add(howToVote(vote.hamletId()));
        return card;
    }

    private Card open(MatterStory story, Vote vote) {
        Instant now = clock.instant();
        return new Card(text("open.title"), turnout(story),
            HouseholdBar.ofTurnout(story.turnout().orElse(0), story.households()),
            Words.fact(text("open.left", Moments.left(now, vote.closes())),
                text("open.closes", Moments.moment(vote.closes()))),
            howToVote(vote.hamletId()));
    }

    static Paragraph turnout(MatterStory story) {
        return Words.fact(text("turnout.sentence", story.turnout().orElse(0), story.households()), text("turnout.secret"));
    }

    private Card counting(MatterStory story, Vote vote) {
        TallyingVotes.Progress progress = tallying.progress(vote);
        return new Card(text("counting.title"),
            Words.fact(text("counting.closed", story.turnout().orElse(0), story.households()),
                text("counting.since", Moments.moment(vote.closes()))),
            new Paragraph(text("counting.waits", progress.given(), progress.needed())),
            Words.small(text("counting.why")));
    }

    private Card annulled(Vote vote) {
        Div reason = new Div(new Span(vote.annulledBecause()));
        reason.addClassNames("notice", "problem", "prose");
        return new Card(text("annulled.title"), new Paragraph(text("annulled.text", Moments.day(vote.endedAt()))),
            reason, Words.small(text("annulled.next")));
    }

    static Component howToVote(HamletId hamlet) {
        Anchor type = new Anchor(VotingNavigation.booth(hamlet), text("how.type"));
        type.setRouterIgnore(true);
        OrderedList steps = new OrderedList(new ListItem(text("how.scan")), new ListItem(text("how.choose")),
            new ListItem(text("how.keep")));
        Div how = new Div(new Paragraph(text("how.title")), steps, new Paragraph(type));
        how.addClassNames("notice", "how");
        return how;
    }

    private static Paragraph times(Vote vote) {
        return new Paragraph(text("times.sentence", Moments.moment(vote.opens()), Moments.moment(vote.closes())));
    }

    private static ListItem check(boolean done, String words) {
        Span mark = new Span(done ? "✓" : "");
        mark.addClassName("check");
        mark.getElement().setAttribute("aria-hidden", "true");
        Span spoken = new Span(" (" + text(done ? "checklist.done" : "checklist.missing") + ")");
        spoken.addClassName("only-heard");
        ListItem item = new ListItem(mark, new Span(words), spoken);
        item.addClassName(done ? "done" : "missing");
        return item;
    }

    private static String text(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
