package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.ReportInbox;
import vn.danban.preparation.ReportInbox.Report;
import vn.danban.preparation.ReportInbox.ReportState;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** The reports that reached the commune before online votes: those waiting first. */
@Prototype
@Route(PreparationNavigation.INBOX_ROUTE)
@PermitAll
class ReportInboxView extends OfficePage {
    private final ReportInbox inbox;
    private final Hamlets hamlets;
    private final Clock clock;

    ReportInboxView(ReportInbox inbox, Hamlets hamlets, Clock clock) {
        super("inbox.title");
        this.inbox = inbox;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        CommuneId id = PreparationNavigation.communeIn(address);
        List<Report> reports = inbox.of(id).stream()
            .sorted(Comparator.comparing(report -> report.state() != ReportState.WAITING)).toList();
        Commune commune = hamlets.commune(id);
        content.add(reports.isEmpty() ? nothing() : table(reports));
        return commune.place();
    }

    private Component nothing() {
        Card nothing = new Card(getTranslation("inbox.nothing"), Words.muted(getTranslation("inbox.nothing-text")));
        nothing.addClassName("empty");
        return nothing;
    }

    private Component table(List<Report> reports) {
        RecordTable<Report> table = new RecordTable<Report>(getTranslation("inbox.title"))
            .column(getTranslation("inbox.hamlet"), report -> new Span(hamlets.get(report.matter().hamletId()).name()))
            .column(getTranslation("inbox.matter"), report -> new Anchor(
                PreparationNavigation.way(report.matter().id()) + "#buoc-5", report.matter().title()))
            .column(getTranslation("inbox.number"), report -> new Span(report.sent().number()))
            .column(getTranslation("inbox.sent"), report -> new Span(sent(report)))
            .column(getTranslation("inbox.state"), report -> new Span(state(report)));
        table.show(reports);
        table.addClassName("card");
        return table;
    }

    private String sent(Report report) {
        long days = report.daysSince(Moments.today(clock.instant()));
        String at = Moments.moment(report.sent().at());
        return report.state() == ReportState.WAITING && days > 0 ? at + " · " + getTranslation("inbox.waiting-days", days) : at;
    }

    private String state(Report report) {
        String by = report.receivedBy().stream().map(Labels::of).collect(Collectors.joining(", "));
        String state = Labels.of(report.state()) + (by.isEmpty() ? "" : " · " + getTranslation("inbox.received-by", by));
        return report.returned().isEmpty() ? state : state + " · “" + report.returned() + "”";
    }
}
