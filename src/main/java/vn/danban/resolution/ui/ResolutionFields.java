package vn.danban.resolution.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.community.RollEntry;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.ResolutionForm;
import vn.danban.resolution.ResolutionText;
import vn.danban.ui.Card;
import vn.danban.ui.ChoiceCards;
import vn.danban.ui.Draft;
import vn.danban.ui.Labels;
import vn.danban.ui.Words;

/** The parts of a decision the head writes. */
class ResolutionFields extends Div {
    private static final String FORM = "hinh-thuc-van-ban";
    private static final String NUMBER = "so-van-ban";
    private static final String SYMBOL = "ky-hieu";
    private static final String PLACE = "dia-danh";
    private static final String DATE = "ngay-van-ban";
    private static final String TEXT = "noi-dung-quyet-dinh";
    private static final String FIRST = "dai-dien-1";
    private static final String SECOND = "dai-dien-2";

    private final ChoiceCards<ResolutionForm> form;
    private final IntegerField number = new IntegerField(getTranslation("write.number"));
    private final TextField symbol = new TextField(getTranslation("write.symbol"));
    private final TextField place = new TextField(getTranslation("write.place"));
    private final Input date = new Input();
    private final TextArea text = new TextArea(getTranslation("write.text"));
    private final RepresentativeField first;
    private final RepresentativeField second;

    /** @param roll the households of whom two sign */
    ResolutionFields(Minutes minutes, List<RollEntry> roll) {
        addClassName("resolution-fields");
        form = new ChoiceCards<>(FORM, getTranslation("write.form"), this::suggestSymbol);
        for (ResolutionForm each : ResolutionForm.values()) {
            if (minutes.passed() || each == ResolutionForm.MEETING_MINUTES) {
                form.choice(each, Labels.of(each), getTranslation("write.form-about." + each.name()));
            } else {
                form.forbidden(each, Labels.of(each), getTranslation("write.form-not-passed"));
            }
        }
        first = new RepresentativeField(FIRST, getTranslation("write.first"), roll);
        second = new RepresentativeField(SECOND, getTranslation("write.second"), roll);
        date.setType("date");
        part(number, NUMBER);
        part(symbol, SYMBOL);
        part(place, PLACE);
        date.setId(DATE);
        Draft.part(date, DATE);
        part(text, TEXT);
        text.setMinRows(10);
        text.setHelperText(getTranslation("write.text-help"));
        Div head = new Div(number, symbol, place, dateField());
        head.addClassName("document-head");
        Card document = new Card(getTranslation("write.document"), head, text);
        document.addClassName("form");
        Card signing = new Card(getTranslation("write.signing"), Words.muted(getTranslation("write.signing-about")), first, second);
        signing.addClassName("form");
        add(new Card(getTranslation("write.form-title"), Words.muted(getTranslation("write.form-rule")), form), document, signing);
    }

    void fill(ResolutionText words) {
        form.choose(words.form());
        number.setValue(words.number());
        symbol.setValue(words.symbol());
        place.setValue(words.place());
        date.setValue(words.date().toString());
        text.setValue(words.text());
        first.choose(words.firstRepresentative());
        second.choose(words.secondRepresentative());
    }

    void suggest(ResolutionForm usual, int next, String where, LocalDate today, String decision) {
        form.choose(usual);
        number.setValue(next);
        place.setValue(where);
        date.setValue(today.toString());
        text.setValue(decision);
    }

    /** Sentences by the id of the field, in the order of the form. */
    Map<String, String> problems() {
        Map<String, String> problems = new LinkedHashMap<>();
        if (form.value().isEmpty()) {
            problems.put(FORM, getTranslation("write.form-missing"));
        }
        if (number.getValue() == null) {
            problems.put(NUMBER, getTranslation("write.number-missing"));
        }
        if (date().isEmpty()) {
            problems.put(DATE, getTranslation("write.date-missing"));
        }
        if (first.chosen().isEmpty()) {
            problems.put(FIRST, getTranslation("write.first-missing"));
        }
        if (second.chosen().isEmpty()) {
            problems.put(SECOND, getTranslation("write.second-missing"));
        }
        return problems;
    }

    /** Ask {@link #problems} first. */
    ResolutionText words() {
        return new ResolutionText(form.value().orElseThrow(), number.getValue(), symbol.getValue(), place.getValue(),
            date().orElseThrow(), text.getValue(), first.chosen().orElseThrow().householdId(), second.chosen().orElseThrow().householdId());
    }

    private void suggestSymbol(ResolutionForm chosen) {
        boolean untouched = symbol.isEmpty() || List.of(ResolutionForm.values()).stream()
            .map(ResolutionText::suggestedSymbol).anyMatch(symbol.getValue()::equals);
        if (untouched) {
            symbol.setValue(ResolutionText.suggestedSymbol(chosen));
        }
    }

    private Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(date.getValue()));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private Div dateField() {
        NativeLabel label = new NativeLabel(getTranslation("write.date"));
        label.setFor(date);
        Div field = new Div(label, date);
        field.addClassName("field");
        return field;
    }

    private static void part(Component field, String name) {
        field.setId(name);
        Draft.part(field, name);
    }
}
