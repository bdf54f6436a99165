package vn.danban.square;

/** The way of a matter from the proposal to the inspection of what came of it. */
public enum WayStep {
    PROPOSE, DISCUSS, CHOOSE_FORM, VOTE, RESULT, CARRY_OUT, INSPECT;

    public boolean isBefore(WayStep other) {
        return compareTo(other) < 0;
    }
}
