package vn.danban.resolution;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

/**
 * That one of the four signed a fixed version, as the head recorded it with the file that shows it.
 *
 * @param hash   of the fixed version that was signed
 * @param digest SHA-256 of the file, hex
 */
@MappedEntity("resolution_signatures")
public record Signature(
        @Id MatterId matterId, @Id int version, @Id Signatory signatory, HamletId hamletId, String hash, Manner manner,
        String digest, AccountId recordedBy, Instant recordedAt) {
    /** Whose signatures a decision bears (Law 10/2022 Art. 20(2)g). */
    public enum Signatory { HAMLET_HEAD, FRONT_COMMITTEE_HEAD, FIRST_REPRESENTATIVE, SECOND_REPRESENTATIVE }

    /** By hand on paper that was scanned, or electronically in the file itself. */
    public enum Manner { INK, ELECTRONIC }
}
