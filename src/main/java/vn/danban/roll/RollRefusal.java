package vn.danban.roll;

import vn.danban.shared.Refusal;

/** Why a table cannot be read as a household list. */
public enum RollRefusal implements Refusal {
    /** No row names at least a head or representative and one thing more. */
    NO_HEADER,
    /** Detail: the name asked for. */
    NO_SUCH_SHEET,
    /** A header, and nothing that is a household below it. */
    NO_HOUSEHOLDS;

    @Override
    public int status() {
        return 422;
    }
}
