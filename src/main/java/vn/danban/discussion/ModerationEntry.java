package vn.danban.discussion;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.office.Office;

/**
 * One line of the public log.
 *
 * @param ground where hiding was asked for or done; null for the others
 * @param words  why, in words
 */
@MappedEntity("discussion_moderations")
public record ModerationEntry(
        @Id UUID id, ItemId itemId, ModerationAct act, @Nullable HidingGround ground, String words, AccountId accountId, Office office,
        Instant at) {}
