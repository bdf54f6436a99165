package vn.danban.voting;

import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;
import vn.danban.cards.CardId;
import vn.danban.community.HouseholdId;

/** The link from a credential on the board to the household whose card it comes from; never published. */
@MappedEntity("vote_credentials")
record VoteCredential(@EmbeddedId Key id, HouseholdId householdId, CardId cardId) {
    @Embeddable
    record Key(VoteId voteId, String credential) {}
}
