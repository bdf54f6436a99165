package vn.danban.witness;

import java.util.Map;

/**
 * Something is wrong with the house, and here is the proof.
 *
 * @param detail   what and where, for people who know the protocol
 * @param evidence files to be kept, by name
 */
record Caught(WitnessFinding finding, String detail, Map<String, byte[]> evidence) {
    /** Ends a round: nothing is signed after it. */
    static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final transient Caught caught;

        Stop(WitnessFinding finding, String detail, Map<String, byte[]> evidence) {
            super(finding + ": " + detail);
            caught = new Caught(finding, detail, evidence);
        }

        Caught caught() {
            return caught;
        }
    }
}
