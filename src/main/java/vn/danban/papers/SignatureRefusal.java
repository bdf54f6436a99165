package vn.danban.papers;

import vn.danban.shared.Refusal;

/** Why a paper was not signed, or a signed one not taken in. */
public enum SignatureRefusal implements Refusal {
    /** Wrong password, or no PKCS#12 file. */
    KEY_FILE_DOES_NOT_OPEN,
    NO_KEY_IN_FILE,
    /** The file does not begin with the paper as it was made: something else was signed. */
    NOT_THIS_PAPER,
    /** There is no signature in it, or one that does not hold. */
    SIGNATURE_BROKEN;

    @Override
    public int status() {
        return 400;
    }
}
