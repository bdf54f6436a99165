package vn.danban.casting;

import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.danban.board.VoteId;

/** The boxes of the votes that are being voted in, of this node. */
@Singleton
class BallotBoxes {
    private static final int KEPT = 200;

    /** One that is forgotten while somebody waits in it goes on; the next voter gets another. */
    private final Map<VoteId, BallotBox> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<VoteId, BallotBox> eldest) {
            return size() > KEPT;
        }
    });

    BallotBox of(VoteId vote) {
        return kept.computeIfAbsent(vote, first -> new BallotBox());
    }
}
