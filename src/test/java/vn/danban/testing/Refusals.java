package vn.danban.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.function.Executable;
import vn.danban.shared.Refusal;
import vn.danban.shared.Refused;

/** Says that an act is refused, and why. */
public final class Refusals {
    private Refusals() {}

    public static void assertRefused(Refusal reason, Executable act) {
        assertEquals(reason, assertThrows(Refused.class, act, reason + " was expected").reason());
    }
}
