package vn.danban.discussion.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import vn.danban.access.CurrentAccount;
import vn.danban.discussion.AnsweringQuestions;
import vn.danban.discussion.DecidingAmendments;
import vn.danban.discussion.DiscussingMatters;
import vn.danban.discussion.Discussion;
import vn.danban.discussion.Discussions;
import vn.danban.discussion.ItemKind;
import vn.danban.discussion.ModeratingDiscussions;
import vn.danban.discussion.Moderation.Moderator;
import vn.danban.discussion.Speaker;
import vn.danban.discussion.Speakers;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/** A matter is discussed: everybody reads, households and office holders ask and propose, the head answers, and whatever is hidden is logged. */
@Prototype
@Route(DiscussionNavigation.DISCUSSION_ROUTE)
@AnonymousAllowed
class DiscussionView extends PublicPage {
    private final Discussions discussions;
    private final Acts acts;
    private final Who who;
    private final Clock clock;
    private final Outcome outcome = new Outcome();
    private final Div speak = new Div();
    private final Div log = new Div();
    private ItemList questions;
    private ItemList amendments;
    private MatterId id;

    DiscussionView(Discussions discussions, Acts acts, Who who, Clock clock) {
        this.discussions = discussions;
        this.acts = acts;
        this.who = who;
        this.clock = clock;
        addClassName("discussion");
        speak.addClassName("office-content");
    }

    /** What can be done here. */
    @Singleton
    record Acts(DiscussingMatters discussing, AnsweringQuestions answering, DecidingAmendments deciding, ModeratingDiscussions moderating) {}

    /** Who is looking, and where. */
    @Singleton
    record Who(CurrentAccount account, Speakers speakers, Hamlets hamlets) {}

    @Override
    protected String open(RouteParameters address) {
        id = MatterNavigation.matterIn(address);
        Discussion discussion = discussions.of(id);
        Matter matter = discussion.matter();
        Hamlet hamlet = who.hamlets().get(matter.hamletId());
        boolean head = acts.moderating().me(hamlet.id()).filter(Moderator::head).isPresent();
        questions = new ItemList(ItemKind.QUESTION, Moments.today(clock.instant()));
        amendments = new ItemList(ItemKind.AMENDMENT, Moments.today(clock.instant()));
        outcome.clear();
        speak(discussion, hamlet);
        Card asked = new Card(getTranslation("discussion.questions"), questions);
        Card proposed = new Card(getTranslation("discussion.amendments"), Words.muted(getTranslation("discussion.amendments-lead")), amendments);
        if (head) {
            asked.add(new ButtonBar(questions.download("cau-hoi.csv")));
            proposed.add(new ButtonBar(amendments.download("de-nghi-sua-doi.csv")));
        }
        Div content = new Div(outcome, speak, asked, proposed,
            new Card(getTranslation("discussion.log"), Words.muted(getTranslation("discussion.log-lead")), log));
        content.addClassName("office-content");
        add(header(matter, hamlet), content);
        show();
        return getTranslation("discussion.title") + ": " + matter.title();
    }

    private Component header(Matter matter, Hamlet hamlet) {
        Nav crumbs = new Nav(new Anchor(MatterNavigation.matter(matter.id()), matter.title()));
        crumbs.add(" › " + hamlet.name());
        crumbs.addClassNames("small", "muted", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        return new Header(crumbs, new H1(getTranslation("discussion.title")), Words.muted(getTranslation("discussion.lead")));
    }

    /** What the reader can say here; for whoever cannot, why, and what to do. */
    private void speak(Discussion discussion, Hamlet hamlet) {
        speak.removeAll();
        if (discussion.stage().takesAmendments()) {
            speak.add(invitation(discussion, hamlet));
            return;
        }
        Paragraph stage = new Paragraph(Labels.of(discussion.stage()));
        stage.addClassName("notice");
        speak.add(stage);
        if (discussion.stage().takesQuestions()) {
            speak.add(invitation(discussion, hamlet));
        }
    }

    private Component invitation(Discussion discussion, Hamlet hamlet) {
        Section card = new Section(new H2(getTranslation("discussion.take-part")));
        card.addClassName("card");
        Optional<Speaker> me = who.speakers().me(hamlet.id());
        if (me.isPresent()) {
            card.add(Words.small(getTranslation("discussion.speak-as", Spoken.by(me.get().householdNumber(), me.get().office()), hamlet.name(),
                DiscussingMatters.MOST_IN_A_DAY)));
            card.add(new QuestionForm(acts.discussing(), id, this::said));
            if (discussion.stage().takesAmendments()) {
                card.add(new AmendmentForm(acts.discussing(), discussion.matter(), this::said));
            }
        } else if (who.account().id().isEmpty()) {
            card.add(new Paragraph(getTranslation("discussion.sign-in")), signIn());
        } else {
            boolean head = acts.moderating().me(hamlet.id()).filter(Moderator::head).isPresent();
            card.add(new Paragraph(getTranslation(head ? "discussion.you-are-asked" : "discussion.no-household", hamlet.name())));
            if (!head) {
                card.add(new Paragraph(openAccount()));
            }
        }
        return card;
    }

    private Component signIn() {
        Div ways = new Div(new Anchor("dang-nhap", getTranslation("layout.sign-in")), openAccount());
        ways.addClassName("quiet-links");
        return ways;
    }

    private Anchor openAccount() {
        return new Anchor("mo-tai-khoan", getTranslation("sign-in.open-account"));
    }

    private void said(String sentence) {
        show();
        outcome.done(sentence);
    }

    /** After the head reworded the matter, its passages are others. */
    private void done(String sentence) {
        Discussion discussion = discussions.of(id);
        speak(discussion, who.hamlets().get(discussion.matter().hamletId()));
        said(sentence);
    }

    private void show() {
        Discussion discussion = discussions.of(id);
        ItemActs mine = acts.moderating().me(discussion.matter().hamletId())
            .map(me -> new ItemActs(acts, discussion.matter(), discussions.version(id), me, this::done)).orElse(null);
        questions.show(discussion, mine);
        amendments.show(discussion, mine);
        log.removeAll();
        if (discussion.log().isEmpty()) {
            log.add(new Paragraph(getTranslation("discussion.log-empty")));
            return;
        }
        UnorderedList lines = new UnorderedList();
        lines.addClassName("papers");
        discussion.log().forEach(line -> lines.add(new ListItem(new Paragraph(
            Labels.of(line.about().item().kind()) + " " + Moments.day(line.about().item().at()) + ": "
                + ItemCard.sentence("discussion.log." + line.entry().act().name(), line.entry())))));
        log.add(lines);
    }
}
