package vn.danban.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.danban.desk.DecisionLine;
import vn.danban.desk.DecisionLine.DecisionState;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.resolution.ui.ResolutionNavigation;
import vn.danban.ui.Badge;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.CsvDownload;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;
import vn.danban.ui.Words;

/** The register of decisions of a commune's hamlets: looked through by hamlet, year, state and words, and taken along as a file. */
class RegisterSection extends Card {
    private final List<DecisionLine> decisions;
    private final LocalDate today;
    private final RecordTable<DecisionLine> table = new RecordTable<>(getTranslation("register.title"));
    private final Select<String> hamlet = new Select<>();
    private final Select<Integer> year = new Select<>();
    private final Select<DecisionState> state = new Select<>();
    private final TextField search = new TextField(getTranslation("register.search"));

    RegisterSection(String heading, List<DecisionLine> decisions, LocalDate today) {
        super(heading);
        this.decisions = decisions;
        this.today = today;
        if (decisions.isEmpty()) {
            add(new Paragraph(getTranslation("register.nothing")), Words.muted(getTranslation("register.nothing-text")));
            return;
        }
        add(filters(), columns(), new ButtonBar(new CsvDownload("so-nghi-quyet.csv", getTranslation("register.download"), this::rows)));
        show();
    }

    private Component filters() {
        choice(hamlet, "register.hamlet", decisions.stream().map(line -> line.hamlet().name()).distinct().sorted().toList());
        choice(year, "register.year", decisions.stream().map(DecisionLine::year).distinct().sorted(Comparator.reverseOrder()).toList());
        choice(state, "register.state", List.of(DecisionState.values()));
        state.setItemLabelGenerator(one -> one == null ? getTranslation("register.all") : Labels.of(one));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> show());
        Div row = new Div(search, hamlet, year, state);
        row.addClassName("tools-row");
        return row;
    }

    private <T> void choice(Select<T> select, String caption, List<T> items) {
        select.setLabel(getTranslation(caption));
        select.setItems(items);
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(getTranslation("register.all"));
        select.setItemLabelGenerator(item -> item == null ? getTranslation("register.all") : item.toString());
        select.addValueChangeListener(change -> show());
    }

    private RecordTable<DecisionLine> columns() {
        return table
            .sortedParts(getTranslation("register.number"), this::document, Comparator.comparing(RegisterSection::number))
            .column(getTranslation("register.hamlet"), line -> line.hamlet().name(), VietnameseOrder.words(line -> line.hamlet().name()))
            .sortedParts(getTranslation("register.matter"), line -> new Anchor(MatterNavigation.matter(line.matter().id()), line.matter().title()),
                VietnameseOrder.words(line -> line.matter().title()))
            .column(getTranslation("register.result"), this::result, Comparator.comparing(line -> line.vote().outcome().orElseThrow().passed()))
            .column(getTranslation("register.sent"), this::sent, Comparator.comparing(line -> line.deadline().lastDay()))
            .sortedParts(getTranslation("register.state"), this::badge, Comparator.comparing(line -> line.state(today)));
    }

    private void show() {
        String wanted = VietnameseOrder.plain(search.getValue());
        table.show(decisions.stream()
            .filter(line -> hamlet.getValue() == null || line.hamlet().name().equals(hamlet.getValue()))
            .filter(line -> year.getValue() == null || line.year() == year.getValue())
            .filter(line -> state.getValue() == null || line.state(today) == state.getValue())
            .filter(line -> VietnameseOrder.plain(number(line) + " " + line.matter().title() + " " + line.hamlet().name()).contains(wanted))
            .toList());
    }

    private Component document(DecisionLine line) {
        return line.dossier().stage().isPublic() ? new Anchor(ResolutionNavigation.document(line.matter().id()), number(line))
            : new Span(number(line).isEmpty() ? getTranslation("register.not-written") : number(line));
    }

    private static String number(DecisionLine line) {
        return line.wording().map(version -> version.numberAndSymbol()).orElse("");
    }

    private String result(DecisionLine line) {
        var outcome = line.vote().outcome().orElseThrow();
        return getTranslation(outcome.passed() ? "register.passed" : "register.not-passed", outcome.approve(), outcome.households());
    }

    private String sent(DecisionLine line) {
        return line.sent().map(first -> first.onTime() ? getTranslation("register.sent-on", Moments.day(first.sentAt()))
                : getTranslation("register.sent-late", Moments.day(first.sentAt()), first.daysLate()))
            .orElseGet(() -> Moments.deadline(today, line.deadline().lastDay(), line.deadline().left(today), true));
    }

    private Component badge(DecisionLine line) {
        return new Badge(Labels.of(line.state(today)), switch (line.state(today)) {
            case RECEIVED -> Badge.Tone.GOOD;
            case OVERDUE, RETURNED -> Badge.Tone.STOPPED;
            case TO_BE_RECEIVED, TO_BE_SENT -> Badge.Tone.DUE;
        });
    }

    private List<List<String>> rows() {
        Stream<List<String>> head = Stream.of(Stream.of("number", "date", "hamlet", "matter", "form", "result", "closed", "sent", "state")
            .map(key -> getTranslation("register." + key)).toList());
        return Stream.concat(head, table.inOrder().stream().map(line -> List.of(number(line),
            line.wording().map(version -> Moments.day(version.date())).orElse(""), line.hamlet().name(), line.matter().title(),
            Labels.of(line.matter().form()), result(line), Moments.day(line.vote().closes()), sent(line), Labels.of(line.state(today))))).toList();
    }
}
