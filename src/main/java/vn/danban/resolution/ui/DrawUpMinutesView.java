package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import java.util.List;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.opinion.Opinion;
import vn.danban.opinion.OpinionBox;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.DrawingUpMinutes;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.MinutesRefusal;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.Draft;
import vn.danban.ui.FactTable;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;
import vn.danban.voting.Choice;
import vn.danban.voting.Outcome;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** The leader of the voting team reads what was counted, adds the opinions in words, and reports it to the head. */
@Prototype
@Route(ResolutionNavigation.MINUTES_ROUTE)
@PermitAll
class DrawUpMinutesView extends OfficePage {
    private static final String OPINIONS = "y-kien-khac";

    private final DrawingUpMinutes drawing;
    private final Dossiers dossiers;
    private final Matters matters;
    private final Voted voted;
    private final HoldingOffices offices;
    private final TextArea opinions = new TextArea(getTranslation("minutes.opinions"));

    DrawUpMinutesView(DrawingUpMinutes drawing, Dossiers dossiers, Matters matters, Voted voted, HoldingOffices offices) {
        super("minutes.title");
        this.drawing = drawing;
        this.dossiers = dossiers;
        this.matters = matters;
        this.voted = voted;
        this.offices = offices;
    }

    /** The vote, and what was said beside it. */
    @Singleton
    record Voted(Votes votes, OpinionBox box) {}

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.TEAM_LEADER);
        Vote vote = voted.votes().latestOn(matter.id()).orElseThrow(() -> new Refused(MinutesRefusal.NO_RESULT_YET));
        Outcome outcome = vote.outcome().orElseThrow(() -> new Refused(MinutesRefusal.NO_RESULT_YET));
        opinions.setId(OPINIONS);
        opinions.setHelperText(getTranslation("minutes.opinions-help"));
        opinions.setMaxLength(DrawingUpMinutes.LONGEST_OPINIONS);
        opinions.setMinRows(4);
        dossiers.of(matter.id()).minutes().map(drawing::addedTo).ifPresent(opinions::setValue);
        Draft.part(opinions, OPINIONS);
        Card words = new Card(getTranslation("minutes.words"),
            Words.muted(getTranslation("minutes.words-about", outcome.otherOpinion())), inTheBox(vote), opinions);
        words.addClassName("form");
        content.add(Words.muted(getTranslation("minutes.lead")), new Card(getTranslation("minutes.counted"), facts(vote, outcome),
                Words.small(getTranslation("minutes.annex"))), words,
            new ButtonBar(ButtonBar.primary(getTranslation("minutes.act"), () -> ask(matter))));
        Draft.keep(words, draft(matter));
        return matter.title();
    }

    private Component inTheBox(Vote vote) {
        List<Opinion> boxed = voted.box().opened(vote.id());
        if (boxed.isEmpty()) {
            return new Paragraph(getTranslation("minutes.box-empty"));
        }
        UnorderedList list = new UnorderedList();
        boxed.forEach(opinion -> list.add(new ListItem(opinion.text())));
        list.addClassName("prose");
        return new Div(new Paragraph(getTranslation("minutes.box", boxed.size())), list);
    }

    private FactTable facts(Vote vote, Outcome outcome) {
        return new FactTable(getTranslation("minutes.counted"))
            .row(getTranslation("minutes.begun"), Moments.moment(vote.opens()))
            .row(getTranslation("minutes.ended"), Moments.moment(vote.closes()))
            .row(getTranslation("minutes.households"), Integer.toString(outcome.households()))
            .row(getTranslation("minutes.took-part"), Integer.toString(outcome.ballots()))
            .row(getTranslation("minutes.absent"), Integer.toString(outcome.silent()))
            .row(Choice.APPROVE.words(), Integer.toString(outcome.approve()))
            .row(Choice.REJECT.words(), Integer.toString(outcome.reject()))
            .row(Choice.OTHER_OPINION.words(), Integer.toString(outcome.otherOpinion()))
            .row(getTranslation("minutes.result"), getTranslation(outcome.passed() ? "minutes.passed" : "minutes.not-passed",
                outcome.approve(), outcome.households(), outcome.required()));
    }

    private void ask(Matter matter) {
        new FormDialog(getTranslation("minutes.confirm-title"), new Paragraph(getTranslation("minutes.confirm-text")))
            .act(getTranslation("minutes.confirm"), () -> {
                drawing.draw(matter.id(), opinions.getValue());
                Draft.forget(draft(matter));
                UI.getCurrent().navigate(MatterNavigation.matter(matter.id()));
            }).orLeave().open();
    }

    private static String draft(Matter matter) {
        return "minutes-" + matter.id().text();
    }
}
