package vn.danban.discussion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.LegalClock;

/**
 * A question or an amendment with all that was added to it, as whoever is reading may see it.
 *
 * @param answers  in the order they were given
 * @param readable whether the words are here: false where it is hidden from the reader
 */
public record DiscussedItem(
        DiscussionItem item, List<Answer> answers, Optional<AmendmentDecision> decision, Moderation moderation,
        DiscussionStage stage, boolean readable) {

    public ItemId id() {
        return item.id();
    }

    public ItemState state() {
        if (item.kind() == ItemKind.QUESTION) {
            return answers.isEmpty() ? ItemState.OPEN : ItemState.ANSWERED;
        }
        return decision.map(made -> made.isTakenOver() ? ItemState.TAKEN_OVER : ItemState.DECLINED)
            .orElse(stage.takesAmendments() ? ItemState.OPEN : ItemState.NOT_DECIDED);
    }

    public boolean isHidden() {
        return moderation.isHidden();
    }

    /** The head owes an answer or a decision. */
    public boolean waitsForHead() {
        return state() == ItemState.OPEN && !isHidden();
    }

    /** Days gone by since it was said, by Viet Nam's calendar. */
    public long days(LocalDate today) {
        return ChronoUnit.DAYS.between(LegalClock.dayOf(item.at()), today);
    }

    /** The same for those from whom it is hidden. */
    DiscussedItem withoutWords() {
        return new DiscussedItem(item.withoutWords(), List.of(), decision, moderation, stage, false);
    }
}
