package vn.danban.voting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import vn.danban.matter.Matter;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.Hamlets;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Draft;
import vn.danban.ui.Labels;
import vn.danban.ui.MomentField;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;
import vn.danban.voting.Announcement.ToldThrough;
import vn.danban.voting.AnnouncingVotes;
import vn.danban.voting.Vote;

/** The team takes the words to read out and post, and records when and how the households were told. */
@Prototype
@Route(VotingNavigation.ANNOUNCE_ROUTE)
@PermitAll
class AnnounceVoteView extends OfficePage {
    private static final int LONGEST = 4_000;
    private static final String WORDS = "loi-thong-bao";

    private final AnnouncingVotes announcing;
    private final CalledVotes called;
    private final Officials officials;
    private final Hamlets hamlets;
    private final Clock clock;

    private final TextArea words = new TextArea(getTranslation("announce.words"));
    private final Map<ToldThrough, Checkbox> channels = new EnumMap<>(ToldThrough.class);
    private MomentField at;

    AnnounceVoteView(AnnouncingVotes announcing, CalledVotes called, Officials officials, Hamlets hamlets, Clock clock) {
        super("announce.title");
        this.announcing = announcing;
        this.called = called;
        this.officials = officials;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = called.matters().get(MatterNavigation.matterIn(address));
        officials.requireTeam(matter.hamletId());
        Vote vote = called.votes().latestOn(matter.id()).orElseThrow(() -> new Refused(GeneralRefusal.NOT_FOUND));
        words.setId(WORDS);
        words.setMaxLength(LONGEST);
        words.setMinRows(8);
        words.setValue(getTranslation("announce.draft", hamlets.get(matter.hamletId()).name(), matter.title(), matter.question(),
            Moments.moment(vote.opens()), Moments.moment(vote.closes())));
        words.setHelperText(getTranslation("announce.words-help"));
        Draft.part(words, WORDS);
        at = new MomentField("luc-thong-bao", getTranslation("announce.at"), clock.instant());
        Card card = new Card(getTranslation("announce.what"),
            new Paragraph(getTranslation("times.sentence", Moments.moment(vote.opens()), Moments.moment(vote.closes()))),
            words, channels(), at);
        card.addClassName("form");
        content.add(Words.muted(getTranslation("announce.lead", AnnouncingVotes.ARTICLE)), card,
            new ButtonBar(ButtonBar.primary(getTranslation("announce.act"), () -> announce(vote))));
        Draft.keep(card, draft(vote));
        return matter.title();
    }

    private FieldSet channels() {
        FieldSet set = new FieldSet("");
        set.setLegendText(getTranslation("announce.through"));
        set.addClassNames("choice-cards", "trustees");
        for (ToldThrough channel : ToldThrough.values()) {
            Checkbox box = new Checkbox(Labels.of(channel));
            channels.put(channel, box);
            set.add(box);
        }
        return set;
    }

    private void announce(Vote vote) {
        outcome.attempt(() -> {
            announcing.announce(vote.id(), new AnnouncingVotes.Told(vote.opens(), vote.closes(), at.value().orElse(Instant.MAX),
                chosen(), words.getValue()));
            Draft.forget(draft(vote));
            UI.getCurrent().navigate(MatterNavigation.matter(vote.matterId()));
        });
    }

    private Set<ToldThrough> chosen() {
        Set<ToldThrough> chosen = EnumSet.noneOf(ToldThrough.class);
        channels.forEach((channel, box) -> {
            if (box.getValue()) {
                chosen.add(channel);
            }
        });
        return chosen;
    }

    /** Other times make other words. */
    private static String draft(Vote vote) {
        return "announce-" + vote.id().text() + "-" + vote.opens() + "-" + vote.closes();
    }
}
