package vn.danban.consent;

import vn.danban.matter.ApprovalThreshold;

/**
 * How many households agreed to decide online, of all.
 *
 * @param households N; whoever is silent has not agreed
 */
public record ConsentOutcome(int agree, int disagree, int households) {
    /** More than half of ALL representatives (Decree 59/2023 Art. 5(2)c). */
    public boolean passed() {
        return ApprovalThreshold.MORE_THAN_HALF.reached(agree, households);
    }

    /** The least number that passes. */
    public int required() {
        return ApprovalThreshold.MORE_THAN_HALF.required(households);
    }

    public int silent() {
        return households - agree - disagree;
    }
}
