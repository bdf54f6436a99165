package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import vn.danban.place.Commune;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.ReceivingReports.Report;
import vn.danban.preparation.ReceivingReports.ReportState;
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
    private final ReceivingReports receiving;
    private final Hamlets hamlets;

    ReportInboxView(ReceivingReports receiving, Hamlets hamlets) {
        super("inbox.title");
        this.receiving = receiving;
        this.hamlets = hamlets;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        CommuneId id = PreparationNavigation.communeIn(address);
        List<Report> reports = receiving.inbox(id).stream()
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
            .column(getTranslation("inbox.sent"), report -> new Span(Moments.moment(report.sent().at())))
            .column(getTranslation("inbox.state"), report -> new Span(state(report)));
        table.show(reports);
        table.addClassName("card");
        return table;
    }

    private String state(Report report) {
        String by = report.receivedBy().stream().map(Labels::of).collect(Collectors.joining(", "));
        return Labels.of(report.state()) + (by.isEmpty() ? "" : " · " + getTranslation("inbox.received-by", by));
    }
}
