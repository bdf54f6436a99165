package vn.danban.discussion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.danban.testing.Refusals.assertRefused;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import vn.danban.access.AccountId;
import vn.danban.discussion.Moderation.Moderator;
import vn.danban.discussion.Moderation.State;
import vn.danban.shared.GeneralRefusal;
import vn.danban.shared.Refused;

/** Whether something can be read, whatever the two who may hide it did in which order, or the one who holds both offices. */
class ModerationPropertyTest {
    private enum Wish { HIDE, CONFIRM, DROP, SHOW }

    private enum Person {
        HEAD(true, false), FRONT(false, true), BOTH(true, true);

        private final Moderator moderator;

        Person(boolean head, boolean front) {
            moderator = new Moderator(new AccountId(new UUID(0, ordinal() + 1)), head, front);
        }
    }

    private static Moderation after(Moderation before, ItemKind kind, Person who, Wish wish) {
        Moderator me = who.moderator;
        Moderation.Step step = switch (wish) {
            case HIDE -> before.hide(kind, me);
            case CONFIRM -> before.confirm(me);
            case DROP -> before.drop(me);
            case SHOW -> before.show(me);
        };
        HidingGround ground = wish == Wish.HIDE || wish == Wish.CONFIRM ? HidingGround.OFF_TOPIC : null;
        List<ModerationEntry> entries = new ArrayList<>(before.entries());
        entries.add(new ModerationEntry(new UUID(1, entries.size()), new ItemId(new UUID(2, 0)), step.act(), ground, "Vì thế", me.account(),
            step.office(), Instant.EPOCH.plusSeconds(entries.size())));
        return new Moderation(entries);
    }

    private static final Moderation NEW = new Moderation(List.of());

    @Property(tries = 500)
    void a_question_to_the_head_disappears_only_when_somebody_else_wants_it(
            @ForAll ItemKind kind, @ForAll @Size(max = 12) List<Person> people, @ForAll @Size(min = 12, max = 12) List<Wish> wishes) {
        Moderation moderation = NEW;
        for (int i = 0; i < people.size(); i++) {
            try {
                Moderation next = after(moderation, kind, people.get(i), wishes.get(i));
                assertTrue(next.entries().size() == moderation.entries().size() + 1, "nothing is taken out of the log");
                moderation = next;
            } catch (Refused refused) {
                assertTrue(refused.reason() == GeneralRefusal.CHANGED_MEANWHILE || refused.reason() == DiscussionRefusal.TWO_PEOPLE_NEEDED);
            }
            Statistics.label("state").collect(moderation.state());
            if (moderation.isHidden() && kind == ItemKind.QUESTION) {
                assertEquals(Person.FRONT.moderator.account(), moderation.last().orElseThrow().accountId());
            }
            assertEquals(moderation.state() != State.SHOWN, moderation.because().isPresent());
        }
    }

    @Test
    void head_and_front_together_hide_a_question_and_either_shows_it_again() {
        Moderation asked = after(NEW, ItemKind.QUESTION, Person.HEAD, Wish.HIDE);
        assertFalse(asked.isHidden());
        assertRefused(DiscussionRefusal.TWO_PEOPLE_NEEDED, () -> after(asked, ItemKind.QUESTION, Person.HEAD, Wish.CONFIRM));
        assertRefused(GeneralRefusal.CHANGED_MEANWHILE, () -> after(asked, ItemKind.QUESTION, Person.FRONT, Wish.HIDE));

        Moderation hidden = after(asked, ItemKind.QUESTION, Person.FRONT, Wish.CONFIRM);
        assertTrue(hidden.isHidden());
        assertFalse(after(hidden, ItemKind.QUESTION, Person.HEAD, Wish.SHOW).isHidden());
        assertFalse(after(asked, ItemKind.QUESTION, Person.FRONT, Wish.DROP).isHidden());
    }

    @Test
    void one_person_in_both_offices_stays_one_person() {
        Moderation asked = after(NEW, ItemKind.QUESTION, Person.BOTH, Wish.HIDE);
        assertRefused(DiscussionRefusal.TWO_PEOPLE_NEEDED, () -> after(asked, ItemKind.QUESTION, Person.BOTH, Wish.CONFIRM));
        assertTrue(after(NEW, ItemKind.AMENDMENT, Person.BOTH, Wish.HIDE).isHidden(), "an amendment is not put to anybody");
    }
}
