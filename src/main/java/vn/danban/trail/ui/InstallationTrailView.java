package vn.danban.trail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import vn.danban.access.SignedIn;
import vn.danban.trail.ReadingTrail;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** What was done to accounts, communes and the calendar, for the administrator. */
@Prototype
@Route("quan-tri/nhat-ky")
@Menu(title = "trail.title", order = 92)
@RolesAllowed(SignedIn.ADMINISTRATOR)
class InstallationTrailView extends OfficePage {
    private final ReadingTrail reading;
    private final Clock clock;

    InstallationTrailView(ReadingTrail reading, Clock clock) {
        super("trail.of-installation");
        this.reading = reading;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        content.add(Words.muted(getTranslation("trail.lead")), new TrailSection(reading::ofTheInstallation, outcome, clock));
        return "";
    }
}
