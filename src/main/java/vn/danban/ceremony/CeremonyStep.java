package vn.danban.ceremony;

import java.util.Optional;

/** What a trustee sends, in this order; shares travel with the coefficients. */
public enum CeremonyStep {
    CERTIFICATE,
    COEFFICIENTS,
    /** For one receiver alone. */
    SHARE,
    VERIFICATION_KEY;

    /** The step everybody must have taken before. */
    Optional<CeremonyStep> before() {
        return switch (this) {
            case CERTIFICATE -> Optional.empty();
            case COEFFICIENTS, SHARE -> Optional.of(CERTIFICATE);
            case VERIFICATION_KEY -> Optional.of(COEFFICIENTS);
        };
    }
}
