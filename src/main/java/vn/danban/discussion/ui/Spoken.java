package vn.danban.discussion.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import vn.danban.discussion.DiscussedItem;
import vn.danban.discussion.DiscussionItem;
import vn.danban.office.Office;
import vn.danban.ui.Labels;
import vn.danban.ui.Moments;

/** Who said something, and when, in words; a household by its number, never a person's name or telephone. */
final class Spoken {
    private Spoken() {}

    static String by(DiscussionItem item) {
        return by(item.householdNumber(), item.office());
    }

    static String by(@Nullable Integer household, @Nullable Office office) {
        if (household != null) {
            return I18NProvider.translate("discussion.household", household);
        }
        return office == null ? I18NProvider.translate("discussion.not-named") : Labels.of(office);
    }

    /** "hỏi ngày 26/11/2026, đã 3 ngày" */
    static String since(DiscussedItem item, LocalDate today) {
        long days = item.days(today);
        return days == 0 ? I18NProvider.translate("discussion.said-today", Moments.day(item.item().at()))
            : I18NProvider.translate("discussion.said-days-ago", Moments.day(item.item().at()), days);
    }
}
