package vn.danban.community.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Section;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.danban.roll.RollCorrections;
import vn.danban.roll.RollNotice;
import vn.danban.roll.RowNotice;
import vn.danban.ui.ButtonBar;
import vn.danban.ui.RecordTable;

/** What the head should know or settle before taking the list in; none of it stands in the way. */
class NoticesSection extends Section {
    /** Notices about one household, which may then be corrected or left out. */
    private static final Set<RollNotice> TO_SETTLE = EnumSet.of(RollNotice.MOVED_AWAY, RollNotice.MOVED_IN,
        RollNotice.TEMPORARILY_AWAY, RollNotice.DECEASED, RollNotice.SPLIT_OR_JOINED, RollNotice.LOOKS_LIKE_ANOTHER,
        RollNotice.PHONE_SHARED);

    private final ListDraft draft;
    private final Consumer<RollCorrections> mended;

    NoticesSection(ListDraft draft, Consumer<RollCorrections> mended) {
        this.draft = draft;
        this.mended = mended;
        addClassName("card");
        List<RowNotice> notices = draft.preview().list().notices();
        setVisible(!notices.isEmpty());
        RecordTable<RowNotice> table = new RecordTable<RowNotice>(getTranslation("import.notices", notices.size()))
            .column(getTranslation("import.row"), notice -> Integer.toString(notice.row()), Comparator.comparingInt(RowNotice::row))
            .column(getTranslation("import.notice"), this::sentence, Comparator.comparing(RowNotice::notice))
            .column(getTranslation("household.acts"), this::acts);
        table.show(notices);
        Details details = new Details(getTranslation("import.notices", notices.size()), table);
        details.setOpened(notices.stream().anyMatch(notice -> TO_SETTLE.contains(notice.notice())));
        add(details);
    }

    private String sentence(RowNotice notice) {
        return getTranslation(notice.notice().messageKey(), notice.values().toArray());
    }

    private Component acts(RowNotice notice) {
        Div acts = new Div();
        if (TO_SETTLE.contains(notice.notice())) {
            acts.addClassName("row-actions");
            acts.add(
                ButtonBar.quiet(getTranslation("import.mend"),
                    () -> new MendRowDialog(draft, notice.row(), sentence(notice), List.of(), mended).open()),
                ButtonBar.quiet(getTranslation("import.leave-out"),
                    () -> mended.accept(draft.list().corrections().leavingOut(notice.row()))));
        }
        return acts;
    }
}
