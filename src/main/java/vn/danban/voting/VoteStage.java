package vn.danban.voting;

import java.util.Set;

/** The stages of a vote; a vote only ever moves along {@link #mayBecome}. */
public enum VoteStage {
    /** The roll is frozen; trustees' keys and missing cards come in. */
    PREPARING,
    /** Trustees, credentials and question are fixed on the board; waits for its opening time. */
    SEALED,
    OPEN,
    /** Nothing more is accepted; the encrypted tally waits for the trustees. */
    CLOSED,
    TALLIED,
    /** A public end without a result, with its reason. */
    ANNULLED;

    public boolean mayBecome(VoteStage next) {
        return switch (this) {
            case PREPARING -> Set.of(SEALED, ANNULLED).contains(next);
            case SEALED -> Set.of(OPEN, ANNULLED).contains(next);
            case OPEN -> Set.of(CLOSED, ANNULLED).contains(next);
            case CLOSED -> Set.of(TALLIED, ANNULLED).contains(next);
            case TALLIED, ANNULLED -> false;
        };
    }

    /** Whether turnout may be told: not before anyone could vote. */
    public boolean tellsTurnout() {
        return this == OPEN || this == CLOSED || this == TALLIED;
    }
}
