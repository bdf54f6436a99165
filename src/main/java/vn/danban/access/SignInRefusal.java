package vn.danban.access;

import vn.danban.shared.Refusal;

/** Why somebody is not signed in. */
public enum SignInRefusal implements Refusal {
    /** One answer for an unknown name, a wrong password and a closed account: lists of names cannot be guessed. */
    WRONG_NAME_OR_PASSWORD(401),
    /** Of somebody who is signed in already. */
    WRONG_PASSWORD(401),
    NOT_SIGNED_IN(401),
    /** The password was right; a code of the telephone is needed too. */
    CODE_NEEDED(401),
    /** Not a code of her telephone at this time, or one used before, and no recovery code. */
    WRONG_CODE(401),
    /** She acts for others and must set up her second factor first, on the sign-in page. */
    SECOND_FACTOR_NOT_SET_UP(403),
    /** Too long ago, or changed in the meantime: from the beginning. */
    SIGN_IN_EXPIRED(401);

    private final int status;

    SignInRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
