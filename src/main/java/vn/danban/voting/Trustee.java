package vn.danban.voting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.Embeddable;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;

/**
 * A keeper of one part of the key of one vote.
 *
 * @param key       the public key with its proof, canonical JSON (Format §2.2), once given
 * @param publicKey the same key's element, so that no key serves twice
 */
@MappedEntity("trustees")
record Trustee(@EmbeddedId Place id, AccountId accountId, String name, @Nullable String key,
        @Nullable String publicKey) {

    /** @param position 1, 2, 3 … in the order of the trustees on the board */
    @Embeddable
    record Place(VoteId voteId, int position) {}

    boolean hasGivenKey() {
        return key != null;
    }
}
