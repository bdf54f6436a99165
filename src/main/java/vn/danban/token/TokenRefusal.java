package vn.danban.token;

import vn.danban.shared.Refusal;

/** Why tokens were not renewed. */
enum TokenRefusal implements Refusal {
    /** Unknown, too old, ended, or shown a second time: then everything that came of the same sign-in has ended. */
    SIGN_IN_ENDED(401);

    private final int status;

    TokenRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
