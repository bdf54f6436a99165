package vn.danban.voting;

import vn.danban.shared.Refusal;

/** Why a trustee's partial decryption was not taken. */
public enum TallyRefusal implements Refusal {
    NOT_CLOSED,
    NOT_A_TRUSTEE,
    BAD_PROOF,
    ALREADY_GIVEN,
    /** As many as are needed were faster. */
    RESULT_STANDS,
    /** All parts are there, but together they open to no possible count: at least one trustee gave a false part. */
    RESULT_OUT_OF_RANGE;

    @Override
    public int status() {
        return switch (this) {
            case NOT_A_TRUSTEE -> 403;
            case BAD_PROOF -> 400;
            default -> 409;
        };
    }
}
