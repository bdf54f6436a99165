package vn.danban.representation;

import vn.danban.shared.Refusal;

/** Why somebody does not speak for a household with an account. */
public enum RepresentationRefusal implements Refusal {
    /** The signed-in account represents no household of this hamlet. */
    NO_HOUSEHOLD_HERE(403),
    /** No card in use has this code; or it was used already. One answer for both: codes cannot be guessed by asking. */
    WRONG_CODE(404),
    /** Somebody speaks for this household already; the voting team can end that. */
    ALREADY_REPRESENTED(409),
    /** She signs in with a telephone number or an e-mail address. */
    NEITHER_TELEPHONE_NOR_E_MAIL(400),
    /** Why it is ended belongs in the trail. */
    REASON_MISSING(400);

    private final int status;

    RepresentationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
