package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.danban.cards.ui.CardsNavigation;
import vn.danban.community.ui.CommunityNavigation;
import vn.danban.desk.ui.DeskNavigation;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.office.ui.OfficeNavigation;
import vn.danban.place.Commune;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.ui.PreparationNavigation;
import vn.danban.recovery.ui.RecoveryNavigation;
import vn.danban.representation.ui.RepresentationNavigation;
import vn.danban.square.MatterStories;
import vn.danban.square.MatterStory;
import vn.danban.square.WaitingTask;
import vn.danban.square.WaitingTasks;
import vn.danban.trail.ui.TrailNavigation;
import vn.danban.ui.Badge;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** What waits today for whoever is signed in, most urgent first, and the votes that run. */
@Prototype
@Route("hom-nay")
@Menu(title = "today.title", order = 1)
@PermitAll
class TodayView extends OfficePage {
    private final WaitingTasks tasks;
    private final MatterStories stories;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clock clock;

    TodayView(WaitingTasks tasks, MatterStories stories, HoldingOffices offices, Hamlets hamlets, Clock clock) {
        super("today.title");
        this.tasks = tasks;
        this.stories = stories;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clock = clock;
        addClassName("today");
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Instant now = clock.instant();
        LocalDate today = Moments.today(now);
        List<WaitingTask> waiting = tasks.mine(today);
        content.add(waiting.isEmpty() ? nothing() : table(waiting, today));
        List<HamletId> mine = offices.myHamlets();
        Div beside = new Div();
        beside.addClassName("two-columns");
        offices.myCommunes().forEach(commune -> beside.add(place(hamlets.commune(commune))));
        mine.forEach(hamlet -> beside.add(place(hamlets.get(hamlet))));
        mine.stream().flatMap(hamlet -> stories.in(hamlet).stream()).filter(story -> story.standing().isOpen())
            .forEach(story -> beside.add(running(story, now)));
        content.add(beside);
        return Moments.longDay(today);
    }

    private Component nothing() {
        Card nothing = new Card(getTranslation("today.nothing"), Words.muted(getTranslation("today.nothing-text")));
        nothing.addClassName("empty");
        return nothing;
    }

    private Component table(List<WaitingTask> waiting, LocalDate today) {
        RecordTable<WaitingTask> table = new RecordTable<>(getTranslation("today.title"));
        table.column(getTranslation("today.matter"), TodayView::matter)
            .column(getTranslation("today.next"), task -> new Span(TaskLinks.words(task)))
            .column(getTranslation("today.due"), task -> due(task, today))
            .column(getTranslation("today.act"), this::act);
        table.show(waiting);
        table.addClassName("card");
        return table;
    }

    private static Component matter(WaitingTask task) {
        Anchor title = new Anchor(MatterNavigation.matter(task.story().matter().id()), task.story().matter().title());
        Span about = new Span(task.story().hamlet().name() + " · " + Labels.of(task.story().standing()));
        about.addClassNames("small", "muted", "below");
        return new Div(title, about);
    }

    private Component due(WaitingTask task, LocalDate today) {
        if (task.due() == null) {
            return new Badge(getTranslation("today.soon"), Badge.Tone.PLAIN);
        }
        String words = task.story().decisionDeadline().filter(until -> until.lastDay().equals(task.due()))
            .map(until -> Moments.deadline(today, until.lastDay(), until.left(today), until.clock().workingDays()))
            .orElseGet(() -> getTranslation("today.due-day", Moments.day(task.due()), Moments.dueIn(today, task.due())));
        return new Badge(words, task.due().isBefore(today) ? Badge.Tone.STOPPED : Badge.Tone.DUE);
    }

    private Component act(WaitingTask task) {
        return TaskLinks.primary(task, getTranslation("today.do"));
    }

    private Component running(MatterStory story, Instant now) {
        return new Card(getTranslation("today.running", story.matter().title()), StageCards.turnout(story),
            HouseholdBar.ofTurnout(story.turnout().orElse(0), story.households()),
            Words.muted(getTranslation("open.left", Moments.left(now, story.vote().orElseThrow().closes()))));
    }

    private Component place(Commune commune) {
        Card card = new Card(commune.name(), Words.muted(commune.place()),
            new Div(new Anchor(DeskNavigation.desk(commune.id()), getTranslation("desk.title"))));
        if (offices.mayActAs(commune.id(), Office.COMMUNE_PEOPLES_COMMITTEE, Office.COMMUNE_FRONT)) {
            card.add(new Div(new Anchor(PreparationNavigation.inbox(commune.id()), getTranslation("inbox.title"))));
        }
        if (offices.mayActAs(commune.id(), Office.COMMUNE_PEOPLES_COMMITTEE)) {
            card.add(new Div(new Anchor(RecoveryNavigation.desk(commune.id()), getTranslation("reset-code.title"))));
        }
        if (offices.mayActAs(commune.id(), Office.AUDITOR)) {
            card.add(new Div(new Anchor(TrailNavigation.trail(commune.id()), getTranslation("trail.title"))));
        }
        card.addClassName("place");
        return card;
    }

    private Component place(Hamlet hamlet) {
        Card card = new Card(hamlet.name(), Words.muted(hamlet.place()),
            new Div(new Anchor(MatterNavigation.hamlet(hamlet.id()), getTranslation("today.hamlet-home"))));
        if (offices.mayActAs(hamlet.id(), Office.HAMLET_HEAD)) {
            card.add(new Div(new Anchor(MatterNavigation.propose(hamlet.id()), getTranslation("propose.title"))));
        }
        if (offices.mayActAs(hamlet.id(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD, Office.TEAM_LEADER, Office.TEAM_MEMBER)) {
            card.add(new Div(CommunityNavigation.linkToHouseholds(getTranslation("households.title"), hamlet.id())),
                new Div(CardsNavigation.linkToCards(getTranslation("cards.title"), hamlet.id())));
        }
        if (offices.mayActAs(hamlet.id(), Office.TEAM_LEADER, Office.TEAM_MEMBER)) {
            card.add(new Div(RepresentationNavigation.linkToList(getTranslation("representatives.title"), hamlet.id())));
        }
        card.add(new Div(OfficeNavigation.linkToOffices(getTranslation("offices.title"), hamlet.id())));
        card.addClassName("place");
        return card;
    }
}
