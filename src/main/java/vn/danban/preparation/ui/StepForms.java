package vn.danban.preparation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.danban.matter.Matter;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlets;
import vn.danban.preparation.AgreeingOnOnlineVote;
import vn.danban.preparation.Preparation;
import vn.danban.preparation.PreparationEntry;
import vn.danban.preparation.PreparationStep;
import vn.danban.preparation.ReceivingReports;
import vn.danban.preparation.WithdrawingEvidence;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.DayField;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;

/** What whoever is looking can do for a step that is due: a form for each office held. */
@Singleton
class StepForms {
    private static final int LONGEST = 4_000;

    private final Acts acts;
    private final TeamForms teamForms;
    private final HoldingOffices offices;
    private final Hamlets hamlets;
    private final Clock clock;

    StepForms(Acts acts, TeamForms teamForms, HoldingOffices offices, Hamlets hamlets, Clock clock) {
        this.acts = acts;
        this.teamForms = teamForms;
        this.offices = offices;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    /** The activities behind these forms. */
    @Singleton
    record Acts(AgreeingOnOnlineVote agreeing, ReceivingReports receiving, WithdrawingEvidence withdrawing) {}

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
            case RECEIVED -> preparation.report().stream().map(report -> receipt(matter, report, office, act));
            case TEAM_NAMED -> Stream.of(teamForms.team(matter, act));
            case INVITED -> Stream.of(teamForms.invitation(matter, preparation, act));
            case CONSENTED -> teamForms.poll(matter, act).stream();
        };
    }

    private Component content(Matter matter, Office office, Consumer<Runnable> act) {
        Paragraph words = new Paragraph(matter.text().strip());
        words.addClassNames("notice", "prose");
        return form(words, new ButtonBar(ButtonBar.primary(text("preparation.agree-content"),
            () -> act.accept(() -> acts.agreeing().agreeOnContent(matter, office)))));
    }

    private Component formAgreement(Matter matter, Office office, Consumer<Runnable> act) {
        TextArea reason = area("preparation.why-online", "ly-do");
        reason.setHelperText(text("preparation.why-online-help"));
        return form(reason, new ButtonBar(ButtonBar.primary(text("preparation.agree-form"),
            () -> act.accept(() -> acts.agreeing().agreeOnForm(matter.id(), office, reason.getValue())))));
    }

    private Component devices(Matter matter, Consumer<Runnable> act) {
        IntegerField number = new IntegerField(text("preparation.devices"));
        number.setMin(0);
        number.setStepButtonsVisible(true);
        IntegerField helpPoints = new IntegerField(text("preparation.help-points"));
        helpPoints.setMin(0);
        helpPoints.setValue(0);
        helpPoints.setStepButtonsVisible(true);
        helpPoints.setHelperText(text("preparation.help-points-help"));
        TextArea finding = area("preparation.finding", "nhan-dinh");
        finding.setHelperText(text("preparation.finding-help"));
        return form(number, helpPoints, finding, new ButtonBar(ButtonBar.primary(text("preparation.record"), () -> act.accept(
            () -> acts.agreeing().findDevices(matter.id(), new AgreeingOnOnlineVote.Finding(
                value(number), value(helpPoints), finding.getValue()))))));
    }

    /** What is no number is none the law knows. */
    private static int value(IntegerField field) {
        return Optional.ofNullable(field.getValue()).orElse(-1);
    }

    private Component report(Matter matter, Consumer<Runnable> act) {
        TextField number = new TextField(text("preparation.report-number"));
        number.setPlaceholder("05/BC-ABT");
        TextArea words = area("preparation.report-words", "bao-cao");
        words.setValue(text("preparation.report-draft", hamlets.get(matter.hamletId()).name(), matter.title(), matter.question()));
        DayField dated = new DayField("ngay-bao-cao", text("preparation.report-dated"), Moments.today(clock.instant()));
        return form(number, dated, words, new ButtonBar(ButtonBar.primary(text("preparation.send-report"), () -> act.accept(
            () -> acts.agreeing().report(matter.id(), number.getValue(), dated.value().orElse(null), words.getValue())))));
    }

    private Component receipt(Matter matter, PreparationEntry report, Office office, Consumer<Runnable> act) {
        Button receive = ButtonBar.primary(text("preparation.receive-as." + office.name()),
            () -> act.accept(() -> acts.receiving().receive(report.matterId(), report.id(), office)));
        Button back = ButtonBar.secondary(text("preparation.send-back"), () -> {
            TextArea reason = area("preparation.send-back-why", "ly-do-tra");
            new FormDialog(text("preparation.send-back"), reason).act(text("preparation.send-back"),
                () -> act.accept(() -> acts.receiving().sendBack(report.matterId(), report.id(), office, reason.getValue())))
                .orLeave().open();
        });
        Anchor inbox = new Anchor(PreparationNavigation.inbox(hamlets.get(matter.hamletId()).communeId()), text("inbox.title"));
        return form(new ButtonBar(receive, back), inbox);
    }

    /** A button to take back what one recorded oneself. */
    Optional<Component> withdrawal(Matter matter, PreparationEntry entry, Preparation preparation, Consumer<Runnable> act) {
        if (!acts.withdrawing().mayWithdraw(matter, entry, preparation)) {
            return Optional.empty();
        }
        return Optional.of(ButtonBar.quiet(text("preparation.withdraw"), () ->
            new FormDialog(text("preparation.withdraw"), new Paragraph(text("preparation.withdraw-text")))
                .dangerousAct(text("preparation.withdraw"),
                    () -> act.accept(() -> acts.withdrawing().withdraw(entry.matterId(), entry.id())))
                .orLeave().open()));
    }

    /** For the head, the way to another form when households did not choose this one. */
    Optional<Component> otherForm(Matter matter) {
        return offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD)
            ? Optional.of(new ButtonBar(ButtonLink.primary(MatterNavigation.changeForm(matter.id()), text("next.change-form"))))
            : Optional.empty();
    }

    /** What the number of an entry counts, in words. */
    String amount(PreparationEntry entry) {
        String counted = entry.amount() == null ? "" : " " + text("preparation.amount." + entry.deed().name(), entry.amount());
        return entry.helpPoints() == null ? counted : counted + " " + text("preparation.amount-help-points", entry.helpPoints());
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
