package vn.danban.tries;

import vn.danban.shared.Refusal;

/** Why a password or a code is not even looked at. */
public enum TriesRefusal implements Refusal {
    /** Too many wrong tries; the sentence says for how many minutes. */
    TOO_MANY;

    @Override
    public int status() {
        return 429;
    }
}
