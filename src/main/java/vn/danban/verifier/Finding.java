package vn.danban.verifier;

import java.util.Optional;
import java.util.regex.Pattern;
import vn.danban.protocol.format.Fault;

/**
 * What one check found.
 *
 * @param fault  null unless refused
 * @param detail for experts, in English: where and what; empty unless refused
 */
public record Finding(Check check, Outcome outcome, Fault fault, String detail) {
    private static final Pattern PLACE = Pattern.compile(" (byte|height|owner) ([0-9]{1,9})$");

    /**
     * A place in the archive.
     *
     * @param kind {@code byte} of the file, {@code height} of an event or {@code owner} (number) of a decryption
     */
    public record Place(String kind, int number) {}

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

    /** Where it was found; empty for what concerns the whole. Details end with the place that the check itself wrote. */
    public Optional<Place> place() {
        var expected = switch (check) {
            case A1, A2, A3, A5 -> "byte";
            case A4, B1, B2, V6 -> "height";
            case D1, D2 -> "owner";
            default -> "";
        };
        return Optional.of(PLACE.matcher(detail))
                .filter(place -> place.find() && place.group(1).equals(expected))
                .map(place -> new Place(expected, Integer.parseInt(place.group(2))));
    }

    static Finding of(Check check, Outcome outcome) {
        return new Finding(check, outcome, null, "");
    }
}
