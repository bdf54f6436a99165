package vn.danban.voting;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.access.AccountId;
import vn.danban.board.VoteId;

/**
 * A keeper of one part of the key of one vote.
 *
 * @param position  1, 2, 3 … in the order of the trustees on the board
 * @param key       the public key with its proof, canonical JSON (Format §2.2), once given
 * @param publicKey the same key's element, so that no key serves twice; of a threshold set the key of the trustee's share
 * @param withTool  the key comes from the tool of the format's authors
 */
@MappedEntity("trustees")
record Trustee(@Id VoteId voteId, @Id int position, AccountId accountId, String name, @Nullable String key,
        @Nullable String publicKey, boolean withTool) {
    static Trustee named(VoteId voteId, int position, AccountId accountId, String name) {
        return new Trustee(voteId, position, accountId, name, null, null, false);
    }

    boolean hasGivenKey() {
        return key != null;
    }
}
