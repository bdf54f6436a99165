package vn.danban.discussion.ui;

import com.vaadin.flow.i18n.I18NProvider;
import vn.danban.discussion.DiscussedItem;
import vn.danban.ui.Badge;
import vn.danban.ui.Labels;

/** Where a question or an amendment stands, in a word or two. */
class StateBadge extends Badge {
    StateBadge(DiscussedItem item) {
        super(item.isHidden() ? I18NProvider.translate("discussion.hidden") : Labels.of(item.state()), tone(item));
    }

    private static Tone tone(DiscussedItem item) {
        if (item.isHidden()) {
            return Tone.STOPPED;
        }
        return switch (item.state()) {
            case OPEN -> Tone.DUE;
            case ANSWERED, TAKEN_OVER -> Tone.GOOD;
            case DECLINED, NOT_DECIDED -> Tone.PLAIN;
        };
    }
}
