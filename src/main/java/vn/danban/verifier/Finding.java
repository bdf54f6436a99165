package vn.danban.verifier;

import vn.danban.protocol.format.Fault;

/**
 * What one check found.
 *
 * @param fault  null unless refused
 * @param detail for experts, in English: where and what; empty unless refused
 */
public record Finding(Check check, Outcome outcome, Fault fault, String detail) {
    /** What can become of a check. */
    public enum Outcome {
        PASSED,
        REFUSED,
        /** The election has not come so far. */
        NOT_YET,
        /** An earlier refusal leaves nothing to look at. */
        NOT_CHECKED,
        /** Only for votes made by this platform, or nothing was given to compare with. */
        NOT_APPLICABLE
    }

    static Finding of(Check check, Outcome outcome) {
        return new Finding(check, outcome, null, "");
    }
}
