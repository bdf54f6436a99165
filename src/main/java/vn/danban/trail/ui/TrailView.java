package vn.danban.trail.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import vn.danban.place.CommuneId;
import vn.danban.place.Hamlets;
import vn.danban.trail.ReadingTrail;
import vn.danban.ui.OfficePage;
import vn.danban.ui.Words;

/** What was done in the hamlets of a commune, for its auditors. */
@Prototype
@Route(TrailNavigation.TRAIL_ROUTE)
@PermitAll
class TrailView extends OfficePage {
    private final ReadingTrail reading;
    private final Hamlets hamlets;
    private final Clock clock;

    TrailView(ReadingTrail reading, Hamlets hamlets, Clock clock) {
        super("trail.title");
        this.reading = reading;
        this.hamlets = hamlets;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        CommuneId id = TrailNavigation.communeIn(address);
        content.add(Words.muted(getTranslation("trail.lead")), new TrailSection((first, last) -> reading.of(id, first, last), outcome, clock));
        return hamlets.commune(id).place();
    }
}
