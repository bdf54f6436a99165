package vn.danban.resolution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.resolution.Dossier;
import vn.danban.resolution.Dossiers;
import vn.danban.resolution.FixingResolutions;
import vn.danban.resolution.Minutes;
import vn.danban.resolution.ResolutionForm;
import vn.danban.resolution.ResolutionRefusal;
import vn.danban.resolution.ResolutionText;
import vn.danban.resolution.ResolutionVersion;
import vn.danban.resolution.Sending;
import vn.danban.resolution.WritingResolutions;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.Draft;
import vn.danban.ui.ErrorSummary;
import vn.danban.ui.FormDialog;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** The head writes the decision on Form 03, keeps it as often as needed, and fixes it for signing. */
@Prototype
@Route(ResolutionNavigation.WRITE_ROUTE)
@PermitAll
class WriteResolutionView extends OfficePage {
    private final WritingResolutions writing;
    private final FixingResolutions fixing;
    private final Dossiers dossiers;
    private final Places places;
    private final Clock clock;
    private final ErrorSummary summary = new ErrorSummary();
    private ResolutionFields fields;
    private Matter matter;

    WriteResolutionView(WritingResolutions writing, FixingResolutions fixing, Dossiers dossiers, Places places, Clock clock) {
        super("write.title");
        this.writing = writing;
        this.fixing = fixing;
        this.dossiers = dossiers;
        this.places = places;
        this.clock = clock;
    }

    /** Matters and where they are decided. */
    @Singleton
    record Places(Matters matters, Hamlets hamlets) {}

    @Override
    protected String open(RouteParameters address, Div content) {
        matter = places.matters().get(MatterNavigation.matterIn(address));
        List<RollEntry> roll = writing.representatives(matter.id());
        Dossier dossier = dossiers.of(matter.id());
        fields = new ResolutionFields(dossier.minutes().orElseThrow(), roll);
        if (!dossier.mayBeRewritten()) {
            throw new Refused(ResolutionRefusal.ALREADY_FIXED);
        }
        fill(dossier);
        dossier.answers().stream().filter(Sending.Answer::returned).forEach(answer -> content.add(returned(answer)));
        content.add(Words.muted(getTranslation("write.lead")), summary, fields, new ButtonBar(
            ButtonBar.primary(getTranslation("write.fix"), this::askToFix),
            ButtonBar.secondary(getTranslation("write.keep"), this::keep)));
        Draft.keep(fields, draft());
        return matter.title();
    }

    private Paragraph returned(Sending.Answer answer) {
        Paragraph why = new Paragraph(getTranslation("write.returned", getTranslation("resolution.to." + answer.office().name()),
            Moments.day(answer.answeredAt()), answer.reason()));
        why.addClassNames("notice", "problem", "prose");
        return why;
    }

    private void fill(Dossier dossier) {
        Optional<ResolutionVersion> latest = dossier.version();
        if (latest.isPresent()) {
            fields.fill(latest.get().words());
            return;
        }
        Minutes minutes = dossier.minutes().orElseThrow();
        LocalDate today = Moments.today(clock.instant());
        Hamlet hamlet = places.hamlets().get(matter.hamletId());
        String commune = places.hamlets().commune(hamlet.communeId()).name();
        fields.suggest(minutes.passed() ? ResolutionForm.RESOLUTION : ResolutionForm.MEETING_MINUTES,
            writing.nextNumber(hamlet.id(), today.getYear()), commune.replaceFirst("^(xã|phường|đặc khu) ", ""), today,
            ResolutionText.suggested(matter, minutes));
    }

    private void keep() {
        if (complete()) {
            outcome.attempt(() -> {
                ResolutionVersion kept = store();
                outcome.done(getTranslation("write.kept", kept.version()));
            });
        }
    }

    private void askToFix() {
        if (complete()) {
            Checkbox agreed = new Checkbox(getTranslation("write.agreed"));
            new FormDialog(getTranslation("write.fix-title"), new Paragraph(getTranslation("write.fix-text")), agreed)
                .act(getTranslation("write.fix-confirm"), () -> {
                    fixing.fix(matter.id(), store().version(), agreed.getValue());
                    UI.getCurrent().navigate(ResolutionNavigation.sign(matter.id()));
                }).orLeave().open();
        }
    }

    private ResolutionVersion store() {
        ResolutionVersion kept = writing.write(matter.id(), fields.words());
        Draft.forget(draft());
        return kept;
    }

    private boolean complete() {
        Map<String, String> problems = fields.problems();
        summary.show(problems);
        return problems.isEmpty();
    }

    private String draft() {
        return "resolution-" + matter.id().text();
    }
}
