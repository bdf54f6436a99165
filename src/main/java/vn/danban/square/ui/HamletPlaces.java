package vn.danban.square.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.danban.matter.ui.MatterNavigation;
import vn.danban.place.Hamlet;
import vn.danban.place.HamletId;
import vn.danban.place.Hamlets;
import vn.danban.ui.HomePlaces;
import vn.danban.voting.Vote;
import vn.danban.voting.Votes;

/** Every hamlet on the front door, with how many votes are open there. */
@Singleton
class HamletPlaces implements HomePlaces {
    private final Hamlets hamlets;
    private final Votes votes;

    HamletPlaces(Hamlets hamlets, Votes votes) {
        this.hamlets = hamlets;
        this.votes = votes;
    }

    @Override
    public List<Place> all() {
        Map<HamletId, Long> open = votes.open().stream().collect(Collectors.groupingBy(Vote::hamletId, Collectors.counting()));
        return hamlets.all().stream().map(hamlet -> place(hamlet, open.getOrDefault(hamlet.id(), 0L))).toList();
    }

    private static Place place(Hamlet hamlet, long open) {
        return new Place(hamlet.name(), hamlet.place(), MatterNavigation.hamlet(hamlet.id()),
            open == 0 ? "" : I18NProvider.translate("home.open-votes", open));
    }
}
