package vn.danban.matter;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.office.Office;

/**
 * One wording of a matter, kept for ever.
 *
 * @param number    1 for the words it was proposed in
 * @param hash      SHA-256 of {@link Matter#text()} in hexadecimal, the same that a vote publishes
 * @param reason    why it was reworded; empty for the first
 * @param accountId who worded it; null where that was not yet kept
 * @param office    the office that was used
 */
@MappedEntity("matter_versions")
public record MatterVersion(
        @Id MatterId matterId, @Id int number, String title, String question, String body, String hash, String reason,
        @Nullable AccountId accountId, Office office, Instant at) {

    /** The exact text that was hashed. */
    public String text() {
        return Matter.text(title, question, body);
    }
}
