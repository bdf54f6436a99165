package vn.danban.matter.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterRefusal;
import vn.danban.matter.MatterText;
import vn.danban.shared.Refused;
import vn.danban.ui.Draft;
import vn.danban.ui.Labels;
import vn.danban.ui.Words;

/** The words of a matter while they are written, and beside them how people will read them. */
class MatterWording extends Div {
    private static final String TITLE = "ten-viec";
    private static final String QUESTION = "cau-hoi";
    private static final String BODY = "noi-dung";

    private final TextField title = new TextField(getTranslation("wording.title"));
    private final TextField question = new TextField(getTranslation("wording.question"));
    private final TextArea body = new TextArea(getTranslation("wording.body"));
    private final H3 shownTitle = new H3();
    private final Paragraph shownBody = new Paragraph();
    private final Paragraph shownQuestion = new Paragraph();

    MatterWording() {
        addClassName("wording");
        title.setId(TITLE);
        title.setHelperText(getTranslation("wording.title-help"));
        question.setId(QUESTION);
        question.setHelperText(getTranslation("wording.question-help"));
        body.setId(BODY);
        body.setHelperText(getTranslation("wording.body-help"));
        body.setMinRows(6);
        Draft.part(title, TITLE);
        Draft.part(question, QUESTION);
        Draft.part(body, BODY);
        title.addValueChangeListener(change -> preview());
        question.addValueChangeListener(change -> preview());
        body.addValueChangeListener(change -> preview());
        Section preview = new Section(new H2(getTranslation("wording.preview")),
            Words.muted(getTranslation("wording.preview-about")), shownTitle, shownBody, shownQuestion);
        preview.addClassNames("card", "preview");
        shownBody.addClassName("prose");
        shownQuestion.addClassName("strong");
        Section form = new Section(title, question, body);
        form.addClassNames("card", "form");
        add(form, preview);
        preview();
    }

    void fill(Matter matter) {
        title.setValue(matter.title());
        question.setValue(matter.question());
        body.setValue(matter.body());
    }

    /** @throws Refused when a part cannot be accepted; ask {@link #problems} first */
    MatterText text() {
        return new MatterText(title.getValue(), question.getValue(), body.getValue());
    }

    /** Marks what cannot be accepted. @return its sentences by the id of the field */
    Map<String, String> problems() {
        mark(title, "");
        mark(question, "");
        mark(body, "");
        Map<String, String> problems = new LinkedHashMap<>();
        for (Refused refused : MatterText.problems(title.getValue(), question.getValue(), body.getValue())) {
            switch ((MatterRefusal) refused.reason()) {
                case TITLE_MISSING_OR_TOO_LONG -> problems.put(TITLE, mark(title, Labels.of(refused)));
                case QUESTION_MISSING_OR_TOO_LONG -> problems.put(QUESTION, mark(question, Labels.of(refused)));
                default -> problems.put(BODY, mark(body, Labels.of(refused)));
            }
        }
        return problems;
    }

    private static String mark(HasValidationProperties field, String problem) {
        field.setErrorMessage(problem);
        field.setInvalid(!problem.isEmpty());
        return problem;
    }

    private void preview() {
        shownTitle.setText(title.isEmpty() ? getTranslation("wording.no-title") : title.getValue());
        shownBody.setText(body.isEmpty() ? getTranslation("wording.no-body") : body.getValue());
        shownQuestion.setText(question.isEmpty() ? getTranslation("wording.no-question") : question.getValue());
    }
}
