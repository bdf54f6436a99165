package vn.danban.calendar.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.streams.UploadHandler;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.Comparator;
import java.util.List;
import vn.danban.access.SignedIn;
import vn.danban.calendar.Holiday;
import vn.danban.calendar.Holidays;
import vn.danban.calendar.KeepingHolidays;
import vn.danban.spreadsheet.SpreadsheetFile;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.DayField;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** The administrator's page: public holidays, days off in lieu, and the years whose Tết is not known yet. */
@Prototype
@Route("quan-tri/ngay-nghi")
@Menu(title = "holidays.title", order = 85)
@RolesAllowed(SignedIn.ADMINISTRATOR)
class HolidaysView extends OfficePage {
    private final KeepingHolidays keeping;
    private final Holidays holidays;
    private final Clock clock;
    private final Div notices = new Div();
    private final RecordTable<Holiday> table = new RecordTable<>(getTranslation("holidays.title"));

    HolidaysView(KeepingHolidays keeping, Holidays holidays, Clock clock) {
        super("holidays.title");
        this.keeping = keeping;
        this.holidays = holidays;
        this.clock = clock;
        table.column(getTranslation("holidays.day"), holiday -> Moments.weekday(holiday.day()), Comparator.comparing(Holiday::day))
            .column(getTranslation("holidays.name"), HolidaysView::name)
            .column(getTranslation("holidays.decision"), holiday -> new Span(holiday.decision()))
            .column(getTranslation("household.acts"), this::acts);
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        content.add(notices, Words.muted(getTranslation("holidays.lead")),
            new ButtonBar(ButtonBar.primary(getTranslation("holidays.add"), this::add)), list(), importing());
        show();
        return "";
    }

    private Component list() {
        Card card = new Card(getTranslation("holidays.known"), table);
        card.addClassName("holidays");
        return card;
    }

    private Component importing() {
        Upload upload = new Upload(UploadHandler.inMemory((file, content) -> outcome.attempt(() -> {
            int days = keeping.putAll(content);
            show();
            outcome.done(getTranslation("holidays.imported", days));
        })));
        upload.setAcceptedFileExtensions(".csv", ".xlsx");
        upload.setMaxFileSize(SpreadsheetFile.LARGEST_BYTES);
        upload.setUploadButton(ButtonBar.secondary(getTranslation("import.choose"), () -> { }));
        upload.setDropLabel(new Span(getTranslation("import.drop")));
        upload.addFileRejectedListener(rejected -> outcome.problem(getTranslation("import.not-this-file", SpreadsheetFile.LARGEST_MEBIBYTES)));
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return new Card(getTranslation("holidays.import"), new Paragraph(getTranslation("holidays.import-text")), upload);
    }

    private void show() {
        List<Holiday> all = holidays.all();
        LocalDate today = Moments.today(clock.instant());
        int coming = today.getMonth().compareTo(Month.FEBRUARY) > 0 ? today.getYear() + 1 : today.getYear();
        notices.removeAll();
        for (int each = coming; each <= today.getYear() + 1; each++) {
            if (!Holidays.knowsTet(all, each)) {
                Div notice = new Div(new Paragraph(getTranslation("holidays.no-tet", String.valueOf(each))));
                notice.addClassNames("notice", "warn");
                notices.add(notice);
            }
        }
        table.refresh(all.reversed());
    }

    private static Component name(Holiday holiday) {
        Div name = new Div(new Span(holiday.name()));
        if (holiday.onWeekend()) {
            Span remark = new Span(name.getTranslation("holidays.on-weekend"));
            remark.addClassNames("small", "muted", "below");
            name.add(remark);
        }
        return name;
    }

    private Component acts(Holiday holiday) {
        return ButtonBar.quiet(getTranslation("holidays.remove"), () ->
            new FormDialog(getTranslation("holidays.remove-title", Moments.day(holiday.day())), new Paragraph(getTranslation("holidays.remove-text")))
                .dangerousAct(getTranslation("holidays.remove"), () -> {
                    keeping.remove(holiday.day());
                    show();
                    outcome.done(getTranslation("holidays.removed", Moments.day(holiday.day())));
                }).orLeave().open());
    }

    private void add() {
        DayField day = new DayField("ngay-nghi", getTranslation("holidays.day"));
        TextField name = new TextField(getTranslation("holidays.name"));
        name.setHelperText(getTranslation("holidays.name-help"));
        TextField decision = new TextField(getTranslation("holidays.decision"));
        new FormDialog(getTranslation("holidays.add"), day, name, decision)
            .act(getTranslation("form.store"), () -> {
                LocalDate chosen = day.value().orElse(null);
                keeping.put(chosen, name.getValue(), decision.getValue());
                show();
                outcome.done(getTranslation("holidays.added", Moments.day(chosen)));
            }).orLeave().open();
    }
}
