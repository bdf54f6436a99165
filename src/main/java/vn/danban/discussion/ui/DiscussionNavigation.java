package vn.danban.discussion.ui;

import com.vaadin.flow.component.Component;
import jakarta.inject.Singleton;
import vn.danban.discussion.Discussions;
import vn.danban.matter.MatterId;
import vn.danban.matter.ui.MatterNavigation;

/** Where a matter is discussed. */
public final class DiscussionNavigation {
    static final String DISCUSSION_ROUTE = MatterNavigation.MATTER_ROUTE + "/ban-bac";

    private DiscussionNavigation() {}

    public static String discussion(MatterId id) {
        return MatterNavigation.matter(id) + "/ban-bac";
    }

    /** What the page of a matter shows of its discussion. */
    @Singleton
    public static final class Cards {
        private final Discussions discussions;

        Cards(Discussions discussions) {
            this.discussions = discussions;
        }

        public Component of(MatterId matter) {
            return new DiscussionCard(discussions.publicly(matter));
        }
    }
}
