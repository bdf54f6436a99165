package vn.danban.discussion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;

/**
 * What the head answered, word for word.
 *
 * @param number 1 for the answer, 2 and more for what was added to it later
 */
@MappedEntity("discussion_answers")
public record Answer(@Id ItemId itemId, @Id int number, AccountId accountId, String words, Instant at) {}
