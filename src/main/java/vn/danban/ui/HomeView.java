package vn.danban.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.micronaut.context.annotation.Prototype;
import java.util.List;

/** The public front door: where do you live? */
@Prototype
@Route("")
@AnonymousAllowed
class HomeView extends Div implements HasDynamicTitle {
    HomeView(List<HomePlaces> sources, List<HomeNotice> notices) {
        addClassNames("page", "home");
        Div welcome = new Div(new H1(getTranslation("home.title")), new Paragraph(getTranslation("home.lead")));
        welcome.addClassName("welcome");
        List<HomePlaces.Place> places = sources.stream().flatMap(source -> source.all().stream()).toList();
        add(welcome);
        notices.stream().flatMap(source -> source.now().stream()).map(HomeView::section).forEach(this::add);
        add(places.isEmpty() ? nowhereYet() : list(places), promise());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("home.page-title");
    }

    private static Component section(HomeNotice.Notice notice) {
        Section section = new Section(new H2(notice.title()), new Paragraph(notice.text()));
        ButtonBar doors = new ButtonBar();
        notice.doors().forEach(door -> doors.add(ButtonLink.secondary(door.path(), door.words()).outside()));
        section.add(doors);
        section.addClassName("notice");
        return section;
    }

    private Component list(List<HomePlaces.Place> places) {
        UnorderedList list = new UnorderedList();
        list.addClassName("places");
        for (HomePlaces.Place place : places) {
            Anchor link = new Anchor(place.path(), place.name());
            Span within = new Span(place.within());
            within.addClassName("muted");
            ListItem item = new ListItem(link, within);
            if (!place.line().isEmpty()) {
                item.add(new Span(place.line()));
            }
            item.addClassName("card");
            list.add(item);
        }
        return new Section(new H2(getTranslation("home.places")), list);
    }

    private Component nowhereYet() {
        Section empty = new Section(new H2(getTranslation("home.nowhere")),
            new Paragraph(getTranslation("home.nowhere-next")));
        empty.addClassNames("card", "empty");
        return empty;
    }

    private Component promise() {
        Section promise = new Section(new H2(getTranslation("home.promise")),
            new Paragraph(getTranslation("home.promise-text")));
        promise.addClassName("notice");
        return promise;
    }
}
