package vn.danban.access;

import vn.danban.shared.Refusal;

/** Why somebody is not signed in. */
public enum SignInRefusal implements Refusal {
    /** One answer for an unknown name, a wrong password and a closed account: lists of names cannot be guessed. */
    WRONG_NAME_OR_PASSWORD(401),
    NOT_SIGNED_IN(401);

    private final int status;

    SignInRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
