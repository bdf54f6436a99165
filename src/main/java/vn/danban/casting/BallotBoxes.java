package vn.danban.casting;

import jakarta.inject.Singleton;
import vn.danban.board.VoteId;
import vn.danban.shared.RecentlyUsed;

/** The boxes of the votes that are being voted in, of this node. */
@Singleton
class BallotBoxes {
    /** One that is forgotten while somebody waits in it goes on; the next voter gets another. */
    private final RecentlyUsed<VoteId, BallotBox> boxes = new RecentlyUsed<>(200);

    BallotBox of(VoteId vote) {
        return boxes.get(vote, BallotBox::new);
    }
}
