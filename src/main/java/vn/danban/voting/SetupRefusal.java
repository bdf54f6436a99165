package vn.danban.voting;

import vn.danban.shared.Refusal;

/** Why a trustee's key was not taken, an announcement not recorded, or a vote not sealed. */
public enum SetupRefusal implements Refusal {
    NOT_PREPARING,
    NOT_A_TRUSTEE,
    BAD_PROOF,
    /** Not the public key file of a trustee, as the tool of the format's authors writes it, or its proof does not hold. */
    NOT_A_KEY_OF_THE_TOOL,
    /** Some of the trustees will suffice: nobody gives a key alone. */
    SET_IS_MADE_TOGETHER,
    KEY_ALREADY_GIVEN,
    /** The same public key serves another trustee or another vote. */
    KEY_IN_USE,
    CARDS_MISSING,
    TRUSTEES_MISSING,
    /** It was announced with other times than the vote has by now. */
    ANNOUNCED_OTHER_TIMES,
    /** Households cannot have been told later than now. */
    ANNOUNCED_IN_THE_FUTURE,
    /** How households were told, or what. */
    ANNOUNCEMENT_INCOMPLETE,
    /** Households were not told form, content, beginning and end; the detail names the article and who must act. */
    NOT_ANNOUNCED,
    /** A trustee of the vote leads the team, or made cards of the set: nobody may hold both. */
    LEADER_IS_TRUSTEE,
    /** What the leader computed is not what the server computed. */
    HASH_MISMATCH,
    CLOSING_TIME_PASSED;

    @Override
    public int status() {
        return switch (this) {
            case NOT_A_TRUSTEE -> 403;
            case BAD_PROOF, NOT_A_KEY_OF_THE_TOOL, ANNOUNCED_IN_THE_FUTURE, ANNOUNCEMENT_INCOMPLETE -> 400;
            default -> 409;
        };
    }
}
