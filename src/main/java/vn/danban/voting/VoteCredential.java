package vn.danban.voting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;
import vn.danban.cards.CardId;
import vn.danban.community.HouseholdId;

/** The link from a credential on the board to the household whose card it comes from; never published. */
@MappedEntity("vote_credentials")
public record VoteCredential(@Id VoteId voteId, @Id String credential, HouseholdId householdId, CardId cardId) {}
