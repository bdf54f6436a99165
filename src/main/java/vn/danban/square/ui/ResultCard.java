package vn.danban.square.ui;

import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import vn.danban.board.ui.BoardNavigation;
import vn.danban.matter.MatterKind;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.FactTable;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Words;
import vn.danban.voting.Choice;
import vn.danban.voting.Outcome;
import vn.danban.voting.Vote;

/** What came of a vote: in sentences first, then as a bar, then as a table. */
class ResultCard extends Card {
    private final Outcome outcome;

    ResultCard(String heading, MatterKind kind, Vote vote, Outcome outcome) {
        super(heading);
        this.outcome = outcome;
        addClassNames("result", outcome.passed() ? "passed" : "short");
        add(sentence(kind, vote), HouseholdBar.of(outcome), Words.small(getTranslation("result.silence")), table());
        if (!outcome.passed()) {
            add(new Paragraph(getTranslation("result.again")));
        }
        add(new ButtonBar(ButtonLink.secondary(BoardNavigation.board(vote.id()), getTranslation("result.check"))));
    }

    private Paragraph sentence(MatterKind kind, Vote vote) {
        String share = Labels.of(kind.threshold()) + " " + Labels.of(kind.counted());
        String agreed = getTranslation(outcome.ballots() == 0 ? "result.nobody" : "result.agreed",
            outcome.approve(), outcome.households());
        return Words.fact(agreed, outcome.passed()
            ? getTranslation("result.passed", share, outcome.required(), Moments.day(vote.closes()))
            : getTranslation("result.short", share, outcome.required(), outcome.missing()));
    }

    private NativeDetails table() {
        FactTable table = new FactTable(getTranslation("result.table-caption"))
            .row(Choice.APPROVE.words(), Integer.toString(outcome.approve()))
            .row(Choice.REJECT.words(), Integer.toString(outcome.reject()))
            .row(Choice.OTHER_OPINION.words(), Integer.toString(outcome.otherOpinion()))
            .row(getTranslation("bar.silent"), Integer.toString(outcome.silent()))
            .row(getTranslation("result.all"), Integer.toString(outcome.households()))
            .row(getTranslation("result.required"), Integer.toString(outcome.required()));
        return new NativeDetails(getTranslation("result.table"), table);
    }
}
