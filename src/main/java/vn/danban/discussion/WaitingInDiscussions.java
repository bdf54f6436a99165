package vn.danban.discussion;

import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.discussion.Moderation.Moderator;
import vn.danban.matter.Matter;

/** What in the discussion of a matter waits for whoever is signed in; nothing for those who are neither head nor head of the Front. */
@Singleton
public class WaitingInDiscussions {
    private final ModeratingDiscussions moderating;
    private final Discussions discussions;

    WaitingInDiscussions(ModeratingDiscussions moderating, Discussions discussions) {
        this.moderating = moderating;
        this.discussions = discussions;
    }

    /**
     * How many of each.
     *
     * @param questions  wait for the head's answer
     * @param amendments wait for the head's decision
     * @param hidings    the head asked for wait for the Front head's yes or no
     */
    public record Waiting(int questions, int amendments, int hidings) {
        private static final Waiting NOTHING = new Waiting(0, 0, 0);
    }

    @ReadOnly
    public Waiting on(Matter matter) {
        Optional<Moderator> me = moderating.me(matter.hamletId());
        return me.map(who -> count(who, discussions.publicly(matter.id()))).orElse(Waiting.NOTHING);
    }

    private static Waiting count(Moderator who, Discussion discussion) {
        int hidings = (int) discussion.items().stream().filter(item -> item.moderation().mayConfirm(who)).count();
        return new Waiting(who.head() ? discussion.waiting(ItemKind.QUESTION) : 0,
            who.head() ? discussion.waiting(ItemKind.AMENDMENT) : 0, hidings);
    }
}
