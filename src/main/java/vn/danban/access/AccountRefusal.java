package vn.danban.access;

import vn.danban.shared.Refusal;

/** Why an account was not created or changed. */
public enum AccountRefusal implements Refusal {
    BAD_LOGIN_NAME(400),
    BAD_DISPLAY_NAME(400),
    /** Fewer than 12 characters, or more than 128. */
    BAD_PASSWORD(400),
    LOGIN_NAME_TAKEN(409),
    /** The only open administrator's account cannot be closed: nobody could open it again. */
    LAST_ADMINISTRATOR(409),
    /** The first administrator exists already. */
    ALREADY_SET_UP(409),
    WRONG_SETUP_CODE(403);

    private final int status;

    AccountRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
