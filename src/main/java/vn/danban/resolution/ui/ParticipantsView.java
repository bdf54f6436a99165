package vn.danban.resolution.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import vn.danban.community.RollEntry;
import vn.danban.matter.Matter;
import vn.danban.matter.Matters;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.resolution.ReadingParticipants;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;
import vn.danban.ui.Words;

/** The annex: who took part, for those whose offices need it; not what anybody chose, which nobody knows. */
@Prototype
@Route(ResolutionNavigation.PARTICIPANTS_ROUTE)
@PermitAll
class ParticipantsView extends OfficePage {
    private final ReadingParticipants reading;
    private final Matters matters;

    ParticipantsView(ReadingParticipants reading, Matters matters) {
        super("participants.title");
        this.reading = reading;
        this.matters = matters;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        List<RollEntry> took = reading.of(matter.id());
        RecordTable<RollEntry> table = new RecordTable<>(getTranslation("participants.title"));
        table.column(getTranslation("household.number"), one -> Integer.toString(one.number()), Comparator.comparingInt(RollEntry::number))
            .column(getTranslation("household.representative"), RollEntry::representative, VietnameseOrder.names(RollEntry::representative))
            .column(getTranslation("household.address"), RollEntry::address, VietnameseOrder.words(RollEntry::address));
        table.show(took);
        table.addClassName("card");
        content.add(Words.fact(getTranslation("participants.count", took.size()), getTranslation("participants.rule")), table);
        return matter.title();
    }
}
