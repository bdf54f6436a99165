package vn.danban.voting;

import jakarta.inject.Singleton;
import vn.danban.board.BoardSetup;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.shared.RecentlyUsed;
import vn.danban.shared.Refused;

/** Sealed votes, ready to verify ballots; the most recently used are kept in memory. */
@Singleton
public class SealedVotes {
    private final PublicBoard board;
    private final RecentlyUsed<VoteId, SealedVote> kept = new RecentlyUsed<>(200);

    SealedVotes(PublicBoard board) {
        this.board = board;
    }

    /** @throws Refused {@link CastRefusal#VOTE_NOT_OPEN} while nothing is on the board */
    public SealedVote get(VoteId id) {
        return kept.get(id, () -> read(id));
    }

    private SealedVote read(VoteId id) {
        if (board.head(id).isEmpty()) {
            throw new Refused(CastRefusal.VOTE_NOT_OPEN);
        }
        BoardSetup setup = board.setup(id);
        return SealedVote.of(Election.parse(setup.election()), TrusteeList.parse(setup.trustees()),
            CredentialList.parse(setup.credentials()));
    }
}
