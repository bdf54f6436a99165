package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;
import vn.danban.matter.MatterId;
import vn.danban.office.Office;

/**
 * A question or an amendment, as it was said.
 *
 * @param householdId     for which household it was said; null when an office holder said it
 * @param householdNumber the household's number at that time
 * @param office          the office it was said in; null for a household
 * @param version         the version of the matter it was said about
 * @param passage         of an amendment: the words it is about; empty for words to be added
 * @param words           the question, or the words proposed
 * @param reason          of an amendment
 */
@MappedEntity("discussion_items")
public record DiscussionItem(
        @Id ItemId id, MatterId matterId, ItemKind kind, AccountId accountId, @Nullable HouseholdId householdId,
        @Nullable Integer householdNumber, @Nullable Office office, int version, @Nullable String passage, String words,
        @Nullable String reason, Instant at) {

    /** An amendment that changes no passage but adds words. */
    public boolean isAddition() {
        return kind == ItemKind.AMENDMENT && "".equals(passage);
    }

    /** What is left for those who may not read it. */
    DiscussionItem withoutWords() {
        return new DiscussionItem(id, matterId, kind, accountId, householdId, null, null, version, null, "", null, at);
    }
}
