package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.transaction.annotation.ReadOnly;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.discussion.Moderation.Moderator;
import vn.danban.discussion.Moderation.Step;
import vn.danban.matter.Matter;
import vn.danban.office.HoldingOffices;
import vn.danban.office.Office;
import vn.danban.place.Clerk;
import vn.danban.place.HamletId;
import vn.danban.shared.Refused;

/**
 * The head or the head of the Front committee hides what the law does not want in public, and shows it again; nothing is deleted and
 * each step is a public line. A question put to the head is hidden by two people or by the Front alone, never by the head alone.
 */
@Singleton
public class ModeratingDiscussions {
    public static final int LONGEST_WORDS = 300;

    private final Discussions discussions;
    private final DiscussionBook book;
    private final HoldingOffices offices;
    private final Clerk clerk;

    ModeratingDiscussions(Discussions discussions, DiscussionBook book, HoldingOffices offices, Clerk clerk) {
        this.discussions = discussions;
        this.book = book;
        this.offices = offices;
        this.clerk = clerk;
    }

    /** As whom the signed-in account could hide and show here: for pages, to show or hide a button. */
    @ReadOnly
    public Optional<Moderator> me(HamletId hamlet) {
        boolean head = offices.mayActAs(hamlet, Office.HAMLET_HEAD);
        boolean front = offices.mayActAs(hamlet, Office.FRONT_COMMITTEE_HEAD);
        return head || front ? Optional.of(new Moderator(offices.require(hamlet, Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD), head, front))
            : Optional.empty();
    }

    /**
     * Hides an item, or asks the Front head to agree where it is a question and the head wants it hidden.
     *
     * @param words why, in words everybody reads: 1–{@value #LONGEST_WORDS} characters
     * @throws Refused with a {@link DiscussionRefusal}
     */
    @Transactional
    public ModerationEntry hide(ItemId id, @Nullable HidingGround ground, String words) {
        Discussions.Held held = discussions.hold(id);
        Step step = held.item().moderation().hide(held.item().item().kind(), moderator(held.matter()));
        if (ground == null) {
            throw new Refused(DiscussionRefusal.GROUND_MISSING);
        }
        return write(held, step, ground, given(words));
    }

    /** The head of the Front committee, being somebody else than who asked, agrees: the question is hidden. */
    @Transactional
    public ModerationEntry confirm(ItemId id) {
        Discussions.Held held = discussions.hold(id);
        Moderation moderation = held.item().moderation();
        Step step = moderation.confirm(moderator(held.matter()));
        ModerationEntry asked = moderation.last().orElseThrow();
        return write(held, step, asked.ground(), asked.words());
    }

    /** The question stays readable. */
    @Transactional
    public ModerationEntry drop(ItemId id, String words) {
        Discussions.Held held = discussions.hold(id);
        return write(held, held.item().moderation().drop(moderator(held.matter())), null, given(words));
    }

    /** What was hidden can be read by everybody again. */
    @Transactional
    public ModerationEntry show(ItemId id, String words) {
        Discussions.Held held = discussions.hold(id);
        return write(held, held.item().moderation().show(moderator(held.matter())), null, given(words));
    }

    private Moderator moderator(Matter matter) {
        AccountId account = offices.require(matter.hamletId(), Office.HAMLET_HEAD, Office.FRONT_COMMITTEE_HEAD);
        return new Moderator(account, offices.mayActAs(matter.hamletId(), Office.HAMLET_HEAD),
            offices.mayActAs(matter.hamletId(), Office.FRONT_COMMITTEE_HEAD));
    }

    private static String given(String words) {
        return SpokenWords.given(words, LONGEST_WORDS, DiscussionRefusal.MODERATION_WORDS_MISSING_OR_TOO_LONG);
    }

    private ModerationEntry write(Discussions.Held held, Step step, @Nullable HidingGround ground, String words) {
        Moderator who = moderator(held.matter());
        ModerationEntry entry = book.moderations.save(
            new ModerationEntry(clerk.newId(), held.item().id(), step.act(), ground, words, who.account(), step.office(), clerk.now()));
        clerk.record(held.matter().hamletId(), written(step.act()), held.item().id().text(), ground == null ? "" : ground.name());
        return entry;
    }

    private static String written(ModerationAct act) {
        return switch (act) {
            case HIDING_ASKED -> "DiscussionHidingAsked";
            case HIDING_CONFIRMED -> "DiscussionHidingConfirmed";
            case HIDING_DROPPED -> "DiscussionHidingDropped";
            case HIDDEN -> "DiscussionItemHidden";
            case SHOWN_AGAIN -> "DiscussionItemShown";
        };
    }
}
