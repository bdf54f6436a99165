package vn.danban.recovery;

import vn.danban.shared.Refusal;

/** Why no code was given, or no new password set. */
public enum RecoveryRefusal implements Refusal {
    /** Nobody who holds an office or speaks for a household in this commune signs in by this name. */
    NOBODY_HERE(404),
    /** An officer cannot vouch for herself. */
    NOT_FOR_ONESELF(403),
    /** Administrators help each other; the commune's desk has no power over them. */
    ADMINISTRATOR(403),
    /** How the officer knew who it is belongs in the trail. */
    DOCUMENT_MISSING(400),
    /** Unknown name, wrong code, or too late: one answer, so that names cannot be guessed. */
    WRONG_CODE(403);

    private final int status;

    RecoveryRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
