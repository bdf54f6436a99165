package vn.danban.ceremony;

import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.place.HamletId;
import vn.danban.protocol.trustee.ThresholdSet;
import vn.danban.shared.Refused;

/** Who sits where in a vote: told by those who keep votes. */
public interface TrusteeSeats {
    /**
     * @param position of the account that is signed in, from 1
     * @param names    of all trustees, in order
     */
    record Seat(HamletId hamlet, int position, List<String> names) {
        String name() {
            return names.get(position - 1);
        }
    }

    /** @throws Refused unless a trustee of the vote is signed in */
    Seat mine(VoteId vote);

    /**
     * The same, with the vote taken exclusively until the transaction ends.
     *
     * @throws Refused also when the vote is no longer prepared
     */
    Seat take(VoteId vote);

    /** The set is complete: these are the trustees' keys. */
    void give(VoteId vote, ThresholdSet set);

    /** The trustees' keys do not count any more: a new set is made. */
    void takeBack(VoteId vote);
}
