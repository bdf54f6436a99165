package vn.danban.voting;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danban.board.BoardSetup;
import vn.danban.board.PublicBoard;
import vn.danban.board.VoteId;
import vn.danban.protocol.CredentialList;
import vn.danban.protocol.Election;
import vn.danban.protocol.trustee.TrusteeList;
import vn.danban.shared.Refused;

/** Sealed votes, ready to verify ballots; the most recently used are kept in memory. */
@Singleton
public class SealedVotes {
    private static final int KEPT = 200;

    private final PublicBoard board;
    private final Map<VoteId, SealedVote> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VoteId, SealedVote> eldest) {
            return size() > KEPT;
        }
    });

    SealedVotes(PublicBoard board) {
        this.board = board;
    }

    /** @throws Refused {@link CastRefusal#VOTE_NOT_OPEN} while nothing is on the board */
    public SealedVote get(VoteId id) {
        SealedVote known = kept.get(id);
        if (known == null) {
            known = read(id);
            kept.put(id, known);
        }
        return known;
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
