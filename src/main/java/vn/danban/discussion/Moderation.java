package vn.danban.discussion;

import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.office.Office;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/**
 * Everything done to hide or show one item, the oldest first.
 *
 * <p>A question is put to the head: whoever is head never hides one alone, not even in another office he holds besides.
 */
public record Moderation(List<ModerationEntry> entries) {
    /** Whether the item can be read. */
    public enum State { SHOWN, HIDING_ASKED, HIDDEN }

    /** Somebody who holds one of the two offices, or both. */
    public record Moderator(AccountId account, boolean head, boolean front) {
        /** The office that is used. */
        Office office() {
            return head ? Office.HAMLET_HEAD : Office.FRONT_COMMITTEE_HEAD;
        }
    }

    /** What is done next, and in which office. */
    record Step(ModerationAct act, Office office) {}

    public State state() {
        return last().map(entry -> switch (entry.act()) {
            case HIDING_ASKED -> State.HIDING_ASKED;
            case HIDDEN, HIDING_CONFIRMED -> State.HIDDEN;
            case HIDING_DROPPED, SHOWN_AGAIN -> State.SHOWN;
        }).orElse(State.SHOWN);
    }

    public boolean isHidden() {
        return state() == State.HIDDEN;
    }

    /** The newest entry that names a ground: the one by which it is hidden, or is to be. */
    public Optional<ModerationEntry> because() {
        return entries.stream().filter(entry -> entry.ground() != null).reduce((older, newer) -> newer)
            .filter(entry -> state() != State.SHOWN);
    }

    public Optional<ModerationEntry> last() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    /** Whether this person could confirm now. */
    public boolean mayConfirm(Moderator who) {
        return state() == State.HIDING_ASKED && who.front() && !who.head()
            && !last().orElseThrow().accountId().equals(who.account());
    }

    /** @throws Refused {@link GeneralRefusal#CHANGED_MEANWHILE} when it is hidden, or asked to be, already */
    Step hide(ItemKind kind, Moderator who) {
        require(State.SHOWN);
        boolean aboutOneself = kind == ItemKind.QUESTION && who.head();
        return new Step(aboutOneself ? ModerationAct.HIDING_ASKED : ModerationAct.HIDDEN, who.office());
    }

    /** @throws Refused with {@link DiscussionRefusal#TWO_PEOPLE_NEEDED} */
    Step confirm(Moderator who) {
        require(State.HIDING_ASKED);
        if (!mayConfirm(who)) {
            throw new Refused(DiscussionRefusal.TWO_PEOPLE_NEEDED);
        }
        return new Step(ModerationAct.HIDING_CONFIRMED, Office.FRONT_COMMITTEE_HEAD);
    }

    /** Either of the two lets it stay. */
    Step drop(Moderator who) {
        require(State.HIDING_ASKED);
        return new Step(ModerationAct.HIDING_DROPPED, who.office());
    }

    Step show(Moderator who) {
        require(State.HIDDEN);
        return new Step(ModerationAct.SHOWN_AGAIN, who.office());
    }

    private void require(State wanted) {
        if (state() != wanted) {
            throw new Refused(GeneralRefusal.CHANGED_MEANWHILE);
        }
    }
}
