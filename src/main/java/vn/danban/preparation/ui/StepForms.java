package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.danban.matter.Matter;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.ReceivingReports;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.FormDialog;

/** What whoever is looking can do for a step that is due: a form for each office held. */
@Singleton
class StepForms {
    private static final int LONGEST = 4_000;

    private final AgreeingOnOnlineVote agreeing;
    private final ReceivingReports receiving;
    private final TeamForms teamForms;
    private final HoldingOffices offices;
    private final Hamlets hamlets;

    StepForms(AgreeingOnOnlineVote agreeing, ReceivingReports receiving, TeamForms teamForms, HoldingOffices offices,
            Hamlets hamlets) {
        this.agreeing = agreeing;
        this.receiving = receiving;
        this.teamForms = teamForms;
        this.offices = offices;
        this.hamlets = hamlets;
    }

    /** @param act does what a button asks for, and says what became of it */
    List<Component> of(Matter matter, Preparation preparation, PreparationStep step, Consumer<Runnable> act) {
        return step.actors().stream().filter(office -> preparation.by(step, office).isEmpty() && mayActAs(matter, office))
            .flatMap(office -> form(matter, preparation, step, office, act)).toList();
    }

    private boolean mayActAs(Matter matter, Office office) {
        return office.ofCommune() ? offices.mayActAs(hamlets.get(matter.hamletId()).communeId(), office)
            : offices.mayActAs(matter.hamletId(), office);
    }

    private Stream<Component> form(Matter matter, Preparation preparation, PreparationStep step, Office office,
            Consumer<Runnable> act) {
        return switch (step) {
            case CONTENT_AGREED -> Stream.of(content(matter, office, act));
            case FORM_AGREED -> Stream.of(formAgreement(matter, office, act));
            case DEVICES_FOUND -> Stream.of(devices(matter, act));
            case REPORTED -> Stream.of(report(matter, act));
            case RECEIVED -> Stream.of(receipt(matter, office, act));
            case TEAM_NAMED -> Stream.of(teamForms.team(matter, act));
            case INVITED -> Stream.of(teamForms.invitation(matter, preparation, act));
            case CONSENTED -> teamForms.poll(matter, act).stream();
        };
    }

    private Component content(Matter matter, Office office, Consumer<Runnable> act) {
        Paragraph words = new Paragraph(matter.text().strip());
        words.addClassNames("notice", "prose");
        return form(words, new ButtonBar(ButtonBar.primary(text("preparation.agree-content"),
            () -> act.accept(() -> agreeing.agreeOnContent(matter.id(), office)))));
    }

    private Component formAgreement(Matter matter, Office office, Consumer<Runnable> act) {
        TextArea reason = area("preparation.why-online", "ly-do");
        reason.setHelperText(text("preparation.why-online-help"));
        return form(reason, new ButtonBar(ButtonBar.primary(text("preparation.agree-form"),
            () -> act.accept(() -> agreeing.agreeOnForm(matter.id(), office, reason.getValue())))));
    }

    private Component devices(Matter matter, Consumer<Runnable> act) {
        IntegerField number = new IntegerField(text("preparation.devices"));
        number.setMin(0);
        number.setStepButtonsVisible(true);
        TextArea finding = area("preparation.finding", "nhan-dinh");
        finding.setHelperText(text("preparation.finding-help"));
        return form(number, finding, new ButtonBar(ButtonBar.primary(text("preparation.record"), () -> act.accept(
            () -> agreeing.findDevices(matter.id(), Optional.ofNullable(number.getValue()).orElse(-1), finding.getValue())))));
    }

    private Component report(Matter matter, Consumer<Runnable> act) {
        TextField number = new TextField(text("preparation.report-number"));
        number.setPlaceholder("05/BC-ABT");
        TextArea words = area("preparation.report-words", "bao-cao");
        words.setValue(text("preparation.report-draft", hamlets.get(matter.hamletId()).name(), matter.title(), matter.question()));
        return form(number, words, new ButtonBar(ButtonBar.primary(text("preparation.send-report"),
            () -> act.accept(() -> agreeing.report(matter.id(), number.getValue(), words.getValue())))));
    }

    private Component receipt(Matter matter, Office office, Consumer<Runnable> act) {
        Button receive = ButtonBar.primary(text("preparation.receive-as." + office.name()),
            () -> act.accept(() -> receiving.receive(matter.id(), office)));
        Button back = ButtonBar.secondary(text("preparation.send-back"), () -> {
            TextArea reason = area("preparation.send-back-why", "ly-do-tra");
            new FormDialog(text("preparation.send-back"), reason).act(text("preparation.send-back"),
                () -> act.accept(() -> receiving.sendBack(matter.id(), office, reason.getValue()))).orLeave().open();
        });
        return form(new ButtonBar(receive, back));
    }

    /** A button to take back what one recorded oneself. */
    Optional<Component> withdrawal(PreparationEntry entry, Preparation preparation, Consumer<Runnable> act) {
        if (!agreeing.mayWithdraw(entry, preparation)) {
            return Optional.empty();
        }
        return Optional.of(ButtonBar.quiet(text("preparation.withdraw"), () ->
            new FormDialog(text("preparation.withdraw"), new Paragraph(text("preparation.withdraw-text")))
                .dangerousAct(text("preparation.withdraw"), () -> act.accept(() -> agreeing.withdraw(entry.matterId(), entry.id())))
                .orLeave().open()));
    }

    /** What the number of an entry counts, in words. */
    String amount(PreparationEntry entry) {
        return entry.amount() == null ? "" : " " + text("preparation.amount." + entry.deed().name(), entry.amount());
    }

    static TextArea area(String labelKey, String id) {
        TextArea area = new TextArea(text(labelKey));
        area.setId(id);
        area.setMaxLength(LONGEST);
        return area;
    }

    static Div form(Component... parts) {
        Div form = new Div(parts);
        form.addClassName("fields");
        return form;
    }

    static String text(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
