package vn.danban.cards.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.router.RouteParam;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import vn.danban.place.HamletId;

/** The ways to the pages of voting cards. */
public final class CardsNavigation {
    static final String HAMLET = "hamletId";

    private CardsNavigation() {}

    public static RouterLink linkToCards(String text, HamletId hamlet) {
        return new RouterLink(text, CardsView.class, new RouteParameters(new RouteParam(HAMLET, hamlet.text())));
    }

    /**
     * To the page where the leader makes cards, which is no page of this kind: it opens on its own, without a handle on it or
     * from it, because it holds the codes of all cards for a moment.
     */
    public static Anchor linkToMaking(String text, HamletId hamlet) {
        Anchor link = new Anchor("booth/cards#h=" + hamlet.text(), text, AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }
}
