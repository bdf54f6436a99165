package vn.danban.shared;

/** Refusals that belong to no single activity. */
public enum GeneralRefusal implements Refusal {
    NOT_FOUND(404),
    NOT_ALLOWED(403),
    /** Somebody else changed the same thing in the meantime. */
    CHANGED_MEANWHILE(409);

    private final int status;

    GeneralRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
