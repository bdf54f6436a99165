package vn.danban.square;

import java.util.Optional;
import vn.danban.voting.Outcome;
import vn.danban.voting.Vote;

/** Where a matter stands, in one word. */
public enum MatterStanding {
    PROPOSED, PREPARING, SEALED, OPEN, COUNTING, PASSED, NOT_REACHED, ANNULLED;

    /** @param vote the newest vote on the matter, if one was called */
    static MatterStanding of(Optional<Vote> vote) {
        return vote.map(MatterStanding::of).orElse(PROPOSED);
    }

    private static MatterStanding of(Vote vote) {
        return switch (vote.stage()) {
            case PREPARING -> PREPARING;
            case SEALED -> SEALED;
            case OPEN -> OPEN;
            case CLOSED -> COUNTING;
            case TALLIED -> vote.outcome().filter(Outcome::passed).isPresent() ? PASSED : NOT_REACHED;
            case ANNULLED -> ANNULLED;
        };
    }

    /** The step of its way it is at. */
    public WayStep step() {
        return switch (this) {
            case PROPOSED -> WayStep.DISCUSS;
            case PREPARING, SEALED, OPEN, ANNULLED -> WayStep.VOTE;
            case COUNTING, PASSED, NOT_REACHED -> WayStep.RESULT;
        };
    }

    /** People can vote now. */
    public boolean isOpen() {
        return this == OPEN;
    }

    /** A decision stands, or it is known that none was reached. */
    public boolean isDecided() {
        return this == PASSED || this == NOT_REACHED;
    }

    /** The vote is on its way and has not come to an end. */
    public boolean isUnderWay() {
        return this == PREPARING || this == SEALED || this == OPEN || this == COUNTING;
    }
}
