package vn.danban.square.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import vn.danban.community.Households;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.place.Hamlets;
import vn.danban.square.MatterStanding;
import vn.danban.square.MatterStories;
import vn.danban.square.MatterStory;
import vn.danban.ui.Badge;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.ButtonLink;
import vn.danban.ui.PublicPage;
import vn.danban.ui.Words;

/** The home of a hamlet: what is open now, what is on its way, what came of the rest. */
@Prototype
@Route(MatterNavigation.HAMLET_ROUTE)
@AnonymousAllowed
class HamletView extends PublicPage {
    private final MatterStories stories;
    private final Hamlets hamlets;
    private final Households households;
    private final HoldingOffices offices;
    private final Clock clock;

    HamletView(MatterStories stories, Hamlets hamlets, Households households, HoldingOffices offices,
            Clock clock) {
        this.stories = stories;
        this.hamlets = hamlets;
        this.households = households;
        this.offices = offices;
        this.clock = clock;
        addClassName("hamlet");
    }

    @Override
    protected String open(RouteParameters address) {
        Hamlet hamlet = hamlets.get(MatterNavigation.hamletIn(address));
        List<MatterStory> all = stories.in(hamlet.id());
        Instant now = clock.instant();
        add(header(hamlet), forOfficials(hamlet));
        List<MatterStory> open = all.stream().filter(story -> story.standing().isOpen()).toList();
        if (open.isEmpty()) {
            add(nothingOpen(all));
        } else {
            open.forEach(story -> add(new OpenVoteCard(story, now)));
            add(StageCards.howToVote(hamlet.id()));
        }
        List<MatterStory> rest = all.stream().filter(story -> !story.standing().isOpen()).toList();
        if (!rest.isEmpty()) {
            add(new Section(new H2(getTranslation("hamlet.matters")), new MatterList(rest)));
        }
        return hamlet.name();
    }

    private Component header(Hamlet hamlet) {
        int living = households.living(hamlet.id());
        Header header = new Header(new H1(hamlet.name()),
            Words.muted(hamlet.place() + " · " + getTranslation("hamlet.households-of", living)));
        if (hamlet.demo()) {
            header.add(new Badge(getTranslation("hamlet.demo"), Badge.Tone.PLAIN));
        }
        return header;
    }

    private Component forOfficials(Hamlet hamlet) {
        ButtonBar bar = new ButtonBar();
        if (offices.mayActAs(hamlet.id(), Office.ofHamlet())) {
            bar.add(ButtonLink.secondary("hom-nay", getTranslation("today.title")));
        }
        if (offices.mayActAs(hamlet.id(), Office.HAMLET_HEAD)) {
            bar.add(ButtonLink.secondary(MatterNavigation.propose(hamlet.id()), getTranslation("propose.title")));
        }
        bar.setVisible(bar.getComponentCount() > 0);
        return bar;
    }

    private Component nothingOpen(List<MatterStory> all) {
        boolean coming = all.stream().map(MatterStory::standing).anyMatch(MatterStanding::isUnderWay);
        Section empty = new Section(new H2(getTranslation("hamlet.nothing-open")),
            new Paragraph(getTranslation(all.isEmpty() ? "hamlet.no-matters" : coming ? "hamlet.coming" : "hamlet.see-results")));
        empty.addClassNames("card", "empty");
        return empty;
    }
}
