package vn.danban.trail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import vn.danban.trail.ReadingTrail;
import vn.danban.trail.ReadingTrail.Line;
import vn.danban.trail.RecordedAct;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.CsvDownload;
import vn.danban.ui.DayField;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.Outcome;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** Lines of the trail: some days of it, looked through by act and words, and taken along as a file. */
class TrailSection extends Div {
    private static final int DAYS_AT_FIRST = 30;

    private final BiFunction<LocalDate, LocalDate, List<Line>> reading;
    private final Outcome outcome;
    private final DayField from;
    private final DayField until;
    private final Select<RecordedAct> act = new Select<>();
    private final TextField search = new TextField(getTranslation("trail.search"));
    private final Paragraph tooMany = new Paragraph(getTranslation("trail.too-many", ReadingTrail.MOST));
    private final Paragraph nothing = new Paragraph(getTranslation("trail.nothing"));
    private final RecordTable<Line> table = new RecordTable<Line>(getTranslation("trail.title"))
        .column(getTranslation("trail.when"), TrailSection::when, Comparator.comparing(line -> line.entry().at()))
        .column(getTranslation("trail.who"), this::who, VietnameseOrder.names(this::who))
        .column(getTranslation("trail.where"), Line::hamlet, VietnameseOrder.words(Line::hamlet))
        .column(getTranslation("trail.act"), TrailSection::act, VietnameseOrder.words(TrailSection::act))
        .column(getTranslation("trail.about"), TrailSection::about, Comparator.comparing(TrailSection::about));
    private List<Line> lines = List.of();

    /** @param reading the lines from the first day to the last, both included */
    TrailSection(BiFunction<LocalDate, LocalDate, List<Line>> reading, Outcome outcome, Clock clock) {
        addClassName("card");
        this.reading = reading;
        this.outcome = outcome;
        LocalDate today = Moments.today(clock.instant());
        from = new DayField("tu-ngay", getTranslation("trail.from"), today.minusDays(DAYS_AT_FIRST));
        until = new DayField("den-ngay", getTranslation("trail.until"), today);
        tooMany.addClassNames("notice", "warn");
        Div days = new Div(from, until, ButtonBar.primary(getTranslation("trail.read"), this::read));
        days.addClassName("tools-row");
        Div narrowing = new Div(search, act);
        narrowing.addClassName("tools-row");
        add(days, narrowing, tooMany, nothing, table, new ButtonBar(new CsvDownload("nhat-ky.csv", getTranslation("trail.download"), this::rows)));
        act.setLabel(getTranslation("trail.act"));
        act.setItems(Stream.of(RecordedAct.values()).sorted(VietnameseOrder.words(Labels::of)).toList());
        act.setEmptySelectionAllowed(true);
        act.setEmptySelectionCaption(getTranslation("trail.all-acts"));
        act.setItemLabelGenerator(one -> one == null ? getTranslation("trail.all-acts") : Labels.of(one));
        act.addValueChangeListener(change -> show());
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> show());
        lines = reading.apply(today.minusDays(DAYS_AT_FIRST), today);
        show();
    }

    private void read() {
        if (from.value().isEmpty() || until.value().isEmpty() || from.value().get().isAfter(until.value().get())) {
            outcome.problem(getTranslation("trail.days"));
        } else {
            outcome.attempt(() -> lines = reading.apply(from.value().get(), until.value().get()));
            show();
        }
    }

    private void show() {
        String wanted = VietnameseOrder.plain(search.getValue());
        tooMany.setVisible(lines.size() >= ReadingTrail.MOST);
        nothing.setVisible(lines.isEmpty());
        table.setVisible(!lines.isEmpty());
        table.show(lines.stream().filter(line -> act.getValue() == null || act.getValue().written().equals(line.entry().act()))
            .filter(line -> VietnameseOrder.plain(who(line) + " " + line.hamlet() + " " + about(line)).contains(wanted)).toList());
    }

    private static String when(Line line) {
        return Moments.moment(line.entry().at());
    }

    private String who(Line line) {
        return line.entry().name() == null ? getTranslation("trail.nobody") : line.entry().name();
    }

    private static String act(Line line) {
        return RecordedAct.named(line.entry().act()).map(Labels::of).orElse(line.entry().act());
    }

    private static String about(Line line) {
        return (line.entry().detail() + " " + line.entry().subject()).strip();
    }

    private List<List<String>> rows() {
        Stream<List<String>> head = Stream.of(Stream.of("when", "who", "where", "act", "about").map(key -> getTranslation("trail." + key)).toList());
        return Stream.concat(head, table.inOrder().stream()
            .map(line -> List.of(when(line), who(line), line.hamlet(), act(line), about(line)))).toList();
    }
}
