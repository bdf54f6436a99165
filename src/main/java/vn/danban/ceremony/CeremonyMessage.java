package vn.danban.ceremony;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;

/**
 * One message as it was taken in.
 *
 * @param receiver 0 when it is for everybody
 * @param message  canonical JSON (Protocol §3.2)
 */
@MappedEntity("ceremony_messages")
record CeremonyMessage(@Id VoteId voteId, @Id int attempt, @Id CeremonyStep step, @Id int sender, @Id int receiver, String message) {}
