package vn.danban.board.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import vn.danban.board.BoardPage;
import vn.danban.protocol.archive.EventType;
import vn.danban.ui.Labels;
import vn.danban.ui.RecordTable;

/** The events of a board in their order, to be searched by the code on a receipt. */
class BoardEvents extends Section {
    private static final int SHORT = 10;

    private final transient List<BoardPage.Entry> events;
    private final RecordTable<BoardPage.Entry> table = new RecordTable<>(getTranslation("board.events"));
    private final Paragraph found = new Paragraph();

    BoardEvents(List<BoardPage.Entry> events) {
        this.events = events;
        addClassNames("card", "events");
        table.column(getTranslation("board.height"), event -> Integer.toString(event.height()),
                Comparator.comparingInt(BoardPage.Entry::height))
            .column(getTranslation("board.event"), event -> words(event.type()), Comparator.comparing(BoardPage.Entry::type))
            .column(getTranslation("board.code"), BoardEvents::code);
        found.getElement().setAttribute("role", "status");
        TextField search = new TextField(getTranslation("board.search"));
        search.setHelperText(getTranslation("board.search-help"));
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        add(new H2(getTranslation("board.events")), search, found, table);
        show("");
    }

    private void show(String typed) {
        String wanted = typed.strip().replace('-', '+').replace('_', '/').replaceAll("=+$", "");
        List<BoardPage.Entry> shown = events.stream()
            .filter(event -> wanted.isEmpty() || event.tracker() != null && event.tracker().startsWith(wanted)).toList();
        table.show(shown);
        found.setVisible(!wanted.isEmpty());
        found.setText(shown.isEmpty() ? getTranslation("board.not-found") : getTranslation("board.found", shown.size()));
    }

    private static String words(String written) {
        return Arrays.stream(EventType.values()).filter(type -> type.written().equals(written)).findFirst()
            .map(Labels::of).orElse(written);
    }

    /** The code of a ballot's receipt, or else the hash of the event; in full on demand. */
    private static Component code(BoardPage.Entry event) {
        String whole = event.tracker() == null ? event.hash() : event.tracker();
        Code full = new Code(whole);
        full.addClassName("hash");
        return new NativeDetails(whole.substring(0, SHORT) + "…", full);
    }
}
