package vn.danban.preparation;

/** What somebody recorded on the way to an online vote. */
public enum Deed {
    CONTENT_CONFIRMED(PreparationStep.CONTENT_AGREED),
    FORM_CONFIRMED(PreparationStep.FORM_AGREED),
    DEVICES_FOUND(PreparationStep.DEVICES_FOUND),
    REPORT_SENT(PreparationStep.REPORTED),
    REPORT_RECEIVED(PreparationStep.RECEIVED),
    /** The commune sends the report back with its reason; it has to be sent anew. */
    REPORT_RETURNED(PreparationStep.RECEIVED),
    TEAM_NAMED(PreparationStep.TEAM_NAMED),
    HOUSEHOLDS_INVITED(PreparationStep.INVITED),
    /** Whoever recorded something takes it back, before the next step was taken. */
    WITHDRAWN(null);

    private final PreparationStep step;

    Deed(PreparationStep step) {
        this.step = step;
    }

    /** The step it serves. */
    PreparationStep step() {
        if (step == null) {
            throw new IllegalStateException(this + " serves no step");
        }
        return step;
    }
}
