package vn.danban.demo.ui;

import com.vaadin.flow.i18n.I18NProvider;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danban.demo.DemoDoors;
import vn.danban.demo.DemoPerson;
import vn.danban.ui.HomeNotice;

/** Says that nothing here is real, and opens the doors a visitor wants first: a card to vote with, keys to open a tally. */
@Singleton
class DemoNotice implements HomeNotice {
    private final DemoDoors doors;

    DemoNotice(DemoDoors doors) {
        this.doors = doors;
    }

    @Override
    public Optional<Notice> now() {
        Notice notice = doors.ready()
            ? new Notice(text("demo.title"), text("demo.ready", DemoPerson.PASSWORD, doors.passphrase()), all())
            : new Notice(text("demo.title"), text("demo.preparing"), List.of());
        return Optional.of(notice);
    }

    private List<Door> all() {
        Stream<Door> cards = doors.spareCards().stream()
            .map(card -> new Door(text("demo.card", card.household()), card.boothPath()));
        Stream<Door> keys = doors.keyFiles().stream()
            .map(file -> new Door(text("demo.key", file.position()), file.path()));
        return Stream.concat(cards, keys).toList();
    }

    private static String text(String key, Object... details) {
        return I18NProvider.translate(key, details);
    }
}
