package vn.danban.casting;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import vn.danban.board.VoteId;
import vn.danban.protocol.Ballot;

/**
 * A ballot its voter has opened instead of casting it (Protocol §10). Nobody but the voter can read it from here: what opens it never
 * leaves the voter's device for this server.
 *
 * @param hash        SHA-256 of the ballot, hex
 * @param ciphertexts SHA-256 of its ciphertexts, hex
 */
@MappedEntity("opened_ballots")
record OpenedBallot(@Id VoteId voteId, @Id String hash, String ciphertexts, String credential, byte[] content) {
    static OpenedBallot of(VoteId vote, Ballot ballot, byte[] bytes) {
        return new OpenedBallot(vote, ballot.digest().hex(), ballot.ciphertexts().hex(), ballot.credential().toString(), bytes);
    }
}
