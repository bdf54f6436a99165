package vn.danban.consent;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * The public record of a consent poll: whoever has it can check every signature and count again (Protocol §7.1).
 *
 * @param text        the exact text households were asked about; {@code matter} is its SHA-256
 * @param roll        hash of the frozen roll
 * @param credentials one for each household with a card, sorted
 * @param answers     the statement that counts for each household that answered
 */
@Serdeable
record ConsentRecord(String poll, String text, String matter, String roll, int households, String opened, String closes,
        List<String> credentials, List<String> answers) {}
