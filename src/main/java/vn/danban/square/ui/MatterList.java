package vn.danban.square.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Comparator;
import java.util.List;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.square.MatterStory;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;
import vn.danban.ui.RecordTable;
import vn.danban.ui.VietnameseOrder;

/** The matters of a hamlet as a table that can be searched and sorted. */
class MatterList extends Div {
    private static final int WORTH_SEARCHING = 6;

    private final transient List<MatterStory> stories;
    private final RecordTable<MatterStory> table = new RecordTable<>(getTranslation("hamlet.matters"));

    MatterList(List<MatterStory> stories) {
        this.stories = stories;
        addClassNames("card", "matters");
        table.column(getTranslation("matters.matter"), MatterList::link)
            .column(getTranslation("matters.standing"), story -> new StandingBadge(story.standing()))
            .column(getTranslation("matters.form"), story -> Labels.of(story.matter().form()),
                VietnameseOrder.words(story -> Labels.of(story.matter().form())))
            .column(getTranslation("matters.proposed"), story -> Moments.day(story.matter().proposedOn()),
                Comparator.comparing(story -> story.matter().proposedOn()));
        if (stories.size() >= WORTH_SEARCHING) {
            add(search());
        }
        add(table);
        table.show(stories);
    }

    private TextField search() {
        TextField search = new TextField(getTranslation("matters.search"));
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.setClearButtonVisible(true);
        search.addValueChangeListener(change -> table.show(stories.stream()
            .filter(story -> VietnameseOrder.plain(story.matter().title())
                .contains(VietnameseOrder.plain(change.getValue()))).toList()));
        return search;
    }

    private static Anchor link(MatterStory story) {
        return new Anchor(MatterNavigation.matter(story.matter().id()), story.matter().title());
    }
}
