package vn.danban.cards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.PermitAll;
import vn.danban.cards.ActivatingCards;
import vn.danban.cards.HandingOverCards;
import vn.danban.cards.HandingRefusal;
import vn.danban.cards.ReplacingCards;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.shared.Identifier;
import vn.danban.shared.Refused;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.OfficePage;

/** How far the cards of a hamlet are, and what the team does next: make, hand over, activate, replace. */
@Prototype
@Route("ap/:hamletId/the")
@PermitAll
class CardsView extends OfficePage {
    private final HandingOverCards handing;
    private final ActivatingCards activating;
    private final ReplacingCards replacing;
    private final Hamlets hamlets;
    private final HoldingOffices offices;

    CardsView(
            HandingOverCards handing, ActivatingCards activating, ReplacingCards replacing, Hamlets hamlets,
            HoldingOffices offices) {
        super("cards.title");
        this.handing = handing;
        this.activating = activating;
        this.replacing = replacing;
        this.hamlets = hamlets;
        this.offices = offices;
    }

    @Override
    protected String open(RouteParameters address, Div content) {
        Hamlet hamlet = hamlets.get(new HamletId(Identifier.parse(address.get(CardsNavigation.HAMLET).orElseThrow())));
        boolean leader = offices.mayActAs(hamlet.id(), Office.TEAM_LEADER);
        boolean team = leader || offices.mayActAs(hamlet.id(), Office.TEAM_MEMBER);
        try {
            show(handing.progress(hamlet.id()), hamlet, leader, team, content);
        } catch (Refused refused) {
            if (refused.reason() != HandingRefusal.NO_CARDS) {
                throw refused;
            }
            content.add(noCardsYet(hamlet, leader));
        }
        return hamlet.name() + ", " + hamlet.place();
    }

    private void show(HandingOverCards.Progress progress, Hamlet hamlet, boolean leader, boolean team, Div content) {
        CardProgress shown = new CardProgress();
        shown.show(progress);
        if (leader) {
            shown.add(new ButtonBar(making("cards.make", hamlet)));
        }
        HandOverRegister register = new HandOverRegister(
            hamlet.id(), team, new HandOverRegister.Acts(handing, activating, replacing), outcome, shown::show);
        register.show(progress);
        content.add(shown, register);
    }

    private Section noCardsYet(Hamlet hamlet, boolean leader) {
        Section empty = new Section(new H2(getTranslation("cards.none")),
            new Paragraph(getTranslation(leader ? "cards.none-leader" : "cards.none-others")));
        empty.addClassNames("card", "empty");
        if (leader) {
            empty.add(new ButtonBar(making("cards.make", hamlet)));
        }
        return empty;
    }

    private Anchor making(String key, Hamlet hamlet) {
        Anchor link = CardsNavigation.linkToMaking(getTranslation(key), hamlet.id());
        link.addClassName("btn");
        return link;
    }
}
