package vn.danban.opinion;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;

/**
 * An opinion from the box.
 *
 * @param statement SHA-256 of the signed statement it came in, hex; who has the statement finds it by this
 * @param text      word for word
 */
@MappedEntity("opinions")
public record Opinion(@Id VoteId voteId, @Id String statement, String text) {}
