package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import io.micronaut.core.annotation.Nullable;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.Posting;
import vn.danban.resolution.PostingResults;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Card;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;
import vn.danban.ui.Words;

/** The head records where the result was made public, from when, and until when. */
@Prototype
@Route(ResolutionNavigation.POST_ROUTE)
@PermitAll
class PostResultView extends OfficePage {
    private final PostingResults posting;
    private final Dossiers dossiers;
    private final Matters matters;
    private final HoldingOffices offices;
    private final Clock clock;
    private final Div parts = new Div();
    private Matter matter;

    PostResultView(PostingResults posting, Dossiers dossiers, Matters matters, HoldingOffices offices, Clock clock) {
        super("posting.title");
        this.posting = posting;
        this.dossiers = dossiers;
        this.matters = matters;
        this.offices = offices;
        this.clock = clock;
        parts.addClassName("office-content");
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        matter = matters.get(MatterNavigation.matterIn(address));
        offices.require(matter.hamletId(), Office.HAMLET_HEAD);
        show();
        content.add(Words.muted(getTranslation("posting.lead")), parts);
        return matter.title();
    }

    private void show() {
        parts.removeAll();
        parts.add(table(), form());
    }

    private Component table() {
        RecordTable<Posting> table = new RecordTable<>(getTranslation("posting.title"));
        table.column(getTranslation("posting.place"), one -> Labels.of(one.place()), VietnameseOrder.words(one -> Labels.of(one.place())))
            .column(getTranslation("posting.detail"), Posting::detail, VietnameseOrder.words(Posting::detail))
            .column(getTranslation("posting.from"), one -> Moments.day(one.since()), Comparator.comparing(Posting::since))
            .column(getTranslation("posting.to"), this::until);
        table.show(dossiers.of(matter.id()).postings());
        table.addClassName("card");
        return table;
    }

    private Component until(Posting one) {
        return one.until() == null
            ? ButtonBar.quiet(getTranslation("posting.take-down"), () -> takeDown(one)) : new Span(Moments.day(one.until()));
    }

    private void takeDown(Posting one) {
        Input day = day("ngay-go", today());
        new FormDialog(getTranslation("posting.take-down-title", one.detail()), field(day, "posting.last-day"))
            .act(getTranslation("posting.take-down"), () -> {
                posting.end(matter.id(), one.number(), read(day));
                show();
            }).orLeave().open();
    }

    private Component form() {
        ChoiceCards<Posting.Place> places = new ChoiceCards<>("noi-niem-yet", getTranslation("posting.where"), chosen -> { });
        for (Posting.Place place : Posting.Place.values()) {
            places.choice(place, Labels.of(place), "");
        }
        TextField detail = new TextField(getTranslation("posting.detail"));
        detail.setHelperText(getTranslation("posting.detail-help"));
        Input since = day("tu-ngay", today());
        Input until = day("den-ngay", null);
        Div days = new Div(field(since, "posting.from"), field(until, "posting.until-if-known"));
        days.addClassName("side-by-side");
        Card form = new Card(getTranslation("posting.add"), places, detail, days,
            new ButtonBar(ButtonBar.primary(getTranslation("posting.act"), () -> outcome.attempt(() -> {
                posting.post(matter.id(), places.value().orElse(null), detail.getValue(), read(since), read(until));
                show();
                outcome.done(getTranslation("posting.recorded"));
            }))));
        form.addClassName("form");
        return form;
    }

    private LocalDate today() {
        return Moments.today(clock.instant());
    }

    private static Input day(String id, @Nullable LocalDate value) {
        Input input = new Input();
        input.setType("date");
        input.setId(id);
        input.setValue(value == null ? "" : value.toString());
        return input;
    }

    private Div field(Input input, String labelKey) {
        NativeLabel label = new NativeLabel(getTranslation(labelKey));
        label.setFor(input);
        Div field = new Div(label, input);
        field.addClassName("field");
        return field;
    }

    private static @Nullable LocalDate read(Input input) {
        try {
            return LocalDate.parse(input.getValue());
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
