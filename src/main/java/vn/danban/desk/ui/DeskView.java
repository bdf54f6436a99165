package vn.danban.desk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import vn.danban.desk.CommuneDesk;
import vn.danban.desk.HamletGlance;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.CommuneId;
import vn.danban.preparation.ui.PreparationNavigation;
import vn.danban.template.ui.TemplateNavigation;
import vn.danban.ui.Badge;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.Card;
import vn.danban.ui.Moments;
import vn.danban.ui.OfficePage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;
import vn.danban.ui.Words;

/** What an officer of the commune sees first: every hamlet in a line, and the register of decisions below. */
@Prototype
@Route(DeskNavigation.DESK_ROUTE)
@PermitAll
class DeskView extends OfficePage {
    private final CommuneDesk desk;
    private final Clock clock;

    DeskView(CommuneDesk desk, Clock clock) {
        super("desk.title");
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        CommuneId id = DeskNavigation.communeIn(address);
        LocalDate today = Moments.today(clock.instant());
        CommuneDesk.Contents contents = desk.of(id, today);
        content.add(new ButtonBar(ButtonLink.primary(PreparationNavigation.inbox(id), getTranslation("inbox.title")),
                ButtonLink.secondary(TemplateNavigation.templates(id), getTranslation("template.title"))),
            contents.glances().isEmpty() ? noHamlets() : glances(contents.glances()), 
            new RegisterSection(getTranslation("register.title"), contents.decisions(), today));
        return contents.commune().place();
    }

    private Component noHamlets() {
        Card nothing = new Card(getTranslation("desk.no-hamlets"), Words.muted(getTranslation("desk.no-hamlets-text")));
        nothing.addClassName("empty");
        return nothing;
    }

    private Component glances(List<HamletGlance> glances) {
        RecordTable<HamletGlance> table = new RecordTable<HamletGlance>(getTranslation("desk.hamlets"))
            .sortedParts(getTranslation("desk.hamlet"), one -> new Anchor(MatterNavigation.hamlet(one.hamlet().id()), one.hamlet().name()),
                VietnameseOrder.words(one -> one.hamlet().name()))
            .column(getTranslation("desk.households"), one -> Integer.toString(one.households()), Comparator.comparingInt(HamletGlance::households))
            .column(getTranslation("desk.undecided"), one -> Integer.toString(one.undecided()), Comparator.comparingInt(HamletGlance::undecided))
            .column(getTranslation("desk.running"), one -> Integer.toString(one.running()), Comparator.comparingInt(HamletGlance::running))
            .column(getTranslation("desk.to-be-received"), one -> Integer.toString(one.toBeReceived()),
                Comparator.comparingInt(HamletGlance::toBeReceived))
            .column(getTranslation("desk.late"), one -> Integer.toString(one.late()), Comparator.comparingInt(HamletGlance::late));
        table.show(glances);
        int late = glances.stream().mapToInt(HamletGlance::late).sum();
        int waiting = glances.stream().mapToInt(HamletGlance::toBeReceived).sum();
        Card card = new Card(getTranslation("desk.hamlets"),
            new Div(new Badge(getTranslation("desk.waiting", waiting), waiting == 0 ? Badge.Tone.PLAIN : Badge.Tone.DUE),
                new Badge(getTranslation("desk.late-count", late), late == 0 ? Badge.Tone.PLAIN : Badge.Tone.STOPPED)), table);
        return card;
    }
}
