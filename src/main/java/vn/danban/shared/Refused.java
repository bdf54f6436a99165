package vn.danban.shared;

import java.util.List;

/** An act was refused; nothing was changed. Pages and API turn the reason into words. */
public final class Refused extends RuntimeException {
    private final transient Refusal reason;
    private final transient List<Object> details;

    /** @param details values for the placeholders of the sentence, in its order; never secrets */
    public Refused(Refusal reason, Object... details) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.details = List.of(details);
    }

    public Refusal reason() {
        return reason;
    }

    public List<Object> details() {
        return details;
    }
}
