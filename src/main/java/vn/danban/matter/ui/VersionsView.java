package vn.danban.matter.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.List;
import vn.danban.matter.Matter;
import vn.danban.matter.MatterVersion;
import vn.danban.matter.Matters;
import vn.danban.matter.Wordings;
import vn.danban.ui.Card;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.PublicPage;
import vn.danban.ui.RecordTable;
import vn.danban.ui.Words;

/** Every wording of a matter, and what changed between any two of them. */
@Prototype
@Route(MatterNavigation.VERSIONS_ROUTE)
@AnonymousAllowed
class VersionsView extends PublicPage {
    private static final int SHORT_HASH = 12;

    private final Matters matters;
    private final Wordings wordings;

    VersionsView(Matters matters, Wordings wordings) {
        this.matters = matters;
        this.wordings = wordings;
        addClassName("versions");
    }

    @Override
    protected String open(RouteParameters address) {
        Matter matter = matters.get(MatterNavigation.matterIn(address));
        List<MatterVersion> all = wordings.of(matter.id());
        int newest = all.getLast().number();
        int from = address.getInteger("from").orElse(Math.max(1, newest - 1));
        int to = address.getInteger("to").orElse(newest);
        add(header(matter), list(matter, all));
        if (all.size() > 1) {
            add(comparison(matter, all, wordings.get(matter.id(), from), wordings.get(matter.id(), to)));
        }
        return getTranslation("wordings.title");
    }

    private Component header(Matter matter) {
        Nav crumbs = new Nav(new Anchor(MatterNavigation.matter(matter.id()), matter.title()));
        crumbs.addClassNames("small", "muted", "crumbs");
        crumbs.setAriaLabel(getTranslation("matter.crumbs"));
        return new Header(crumbs, new H1(getTranslation("wordings.title")), Words.muted(getTranslation("wordings.lead")));
    }

    private Component list(Matter matter, List<MatterVersion> all) {
        int settled = wordings.settlement(matter.id()).map(since -> since.version()).orElse(0);
        RecordTable<MatterVersion> table = new RecordTable<MatterVersion>(getTranslation("wordings.title"))
            .column(getTranslation("wordings.version"), version -> new Span(getTranslation(
                version.number() == settled ? "wordings.number-settled" : "wordings.number", version.number())))
            .column(getTranslation("wordings.at"), version -> new Span(Moments.moment(version.at())))
            .column(getTranslation("wordings.by"), version -> new Span(Labels.of(version.office())))
            .column(getTranslation("wordings.reason"), version -> new Span(
                version.number() == 1 ? getTranslation("wordings.proposal") : version.reason()))
            .column(getTranslation("wordings.code"), version -> code(matter, version));
        table.show(all.reversed());
        Card card = new Card(getTranslation("wordings.list"), table);
        return card;
    }

    private Component code(Matter matter, MatterVersion version) {
        Code whole = new Code(version.hash());
        whole.addClassName("hash");
        Anchor exact = new Anchor(MatterNavigation.exactText(matter.id(), version.number()), getTranslation("wordings.exact"));
        exact.setRouterIgnore(true);
        return new NativeDetails(version.hash().substring(0, SHORT_HASH) + "…", new Div(whole, new Div(exact)));
    }

    private Component comparison(Matter matter, List<MatterVersion> all, MatterVersion from, MatterVersion to) {
        Select<MatterVersion> older = choice("wordings.from", all, from);
        Select<MatterVersion> newer = choice("wordings.to", all, to);
        older.addValueChangeListener(change -> compare(matter, change.getValue(), to));
        newer.addValueChangeListener(change -> compare(matter, from, change.getValue()));
        Div choose = new Div(older, newer);
        choose.addClassName("side-by-side");
        Card card = new Card(getTranslation("wordings.compare"), choose);
        if (from.number() == to.number()) {
            card.add(Words.muted(getTranslation("wordings.same-version")));
            return card;
        }
        card.add(new TextDifference(getTranslation("wording.title"), from.title(), to.title()),
            new TextDifference(getTranslation("wording.body"), from.body(), to.body()),
            new TextDifference(getTranslation("wording.question"), from.question(), to.question()),
            Words.small(getTranslation("wordings.marks")));
        return card;
    }

    private Select<MatterVersion> choice(String key, List<MatterVersion> all, MatterVersion chosen) {
        Select<MatterVersion> select = new Select<>();
        select.setLabel(getTranslation(key));
        select.setItems(all);
        select.setItemLabelGenerator(version -> getTranslation("wordings.number-of", version.number(), Moments.day(version.at())));
        select.setValue(chosen);
        return select;
    }

    private static void compare(Matter matter, MatterVersion from, MatterVersion to) {
        UI.getCurrent().navigate(MatterNavigation.difference(matter.id(), from.number(), to.number()));
    }
}
