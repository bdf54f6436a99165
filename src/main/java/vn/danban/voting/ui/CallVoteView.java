package vn.danban.voting.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.preparation.Preparations;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Draft;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.voting.CallingVotes;

/** The head calls the vote on a matter: when, with which trustees, and what freezes by it. */
@Prototype
@Route(VotingNavigation.CALL_ROUTE)
@PermitAll
class CallVoteView extends OfficePage {
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final LocalTime EVENING = LocalTime.of(17, 0);

    private final CallingVotes calling;
    private final Officials officials;
    private final Matters matters;
    private final Preparations preparations;
    private final Clock clock;

    private final ErrorSummary summary = new ErrorSummary();
    private VoteTimes times;
    private TrusteeChoice trustees;

    CallVoteView(CallingVotes calling, Officials officials, Matters matters, Preparations preparations, Clock clock) {
        super("call.title");
        this.calling = calling;
        this.officials = officials;
        this.matters = matters;
        this.preparations = preparations;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        officials.requireHead(matter.hamletId());
        int all = preparations.requireComplete(matter.id()).households();
        Instant now = clock.instant();
        times = new VoteTimes(suggest(now, 3, MORNING), suggest(now, 7, EVENING));
        trustees = new TrusteeChoice(officials.trustees(matter.hamletId()));
        content.add(summary, new Card(getTranslation("call.times"), times),
            new Card(getTranslation("call.keys"), trustees),
            new Card(getTranslation("call.freezes"), new Paragraph(getTranslation("call.freezes-text", all))),
            new ButtonBar(ButtonBar.primary(getTranslation("call.act"), () -> ask(matter, all))));
        Draft.keep(times, "call-" + matter.id().text());
        return matter.title();
    }

    private void ask(Matter matter, int households) {
        Map<String, String> problems = problems();
        summary.show(problems);
        if (problems.isEmpty()) {
            new FormDialog(getTranslation("call.confirm-title"),
                new Paragraph(getTranslation("times.sentence", Moments.moment(times.opens().orElseThrow()),
                    Moments.moment(times.closes().orElseThrow()))),
                new Paragraph(getTranslation("call.needed-sentence", trustees.needed(), trustees.chosen().size())),
                new Paragraph(getTranslation("call.freezes-text", households)))
                .act(getTranslation("call.confirm"), () -> call(matter)).orLeave().open();
        }
    }

    private void call(Matter matter) {
        calling.call(matter.id(), times.opens().orElseThrow(), times.closes().orElseThrow(), trustees.chosen(),
            trustees.needed());
        Draft.forget("call-" + matter.id().text());
        UI.getCurrent().navigate(MatterNavigation.matter(matter.id()));
    }

    private Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        problems.putAll(times.problems());
        if (trustees.chosen().isEmpty()) {
            problems.put(TrusteeChoice.ID, getTranslation("call.trustees-missing"));
        }
        return problems;
    }

    private static Instant suggest(Instant now, int days, LocalTime at) {
        return Moments.instant(Moments.today(now).plusDays(days).atTime(at));
    }
}
