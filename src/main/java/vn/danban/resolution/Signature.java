package vn.danban.resolution;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.matter.MatterId;
import vn.danban.papers.PaperId;
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

    /**
     * Which signature in the signed paper counts for one of the four.
     *
     * @param position        of the {@link vn.danban.papers.PaperSignature}
     * @param nameMatches     the certificate bears the name that stands under the decision
     * @param broughtBySigner by the account of whoever signed; for a household, by one of the two officers
     * @param note            how the head knows whose it is, where one of the two does not hold
     */
    @MappedEntity("electronic_signatures")
    public record Electronic(
            @Id MatterId matterId, @Id int version, @Id Signatory signatory, PaperId paperId, int position, boolean nameMatches,
            boolean broughtBySigner, @Nullable String note) {}

    /** That a scan was the wrong one, and which stands in its place; both are kept. */
    @MappedEntity("scan_corrections")
    public record Correction(
            @Id MatterId matterId, @Id int version, @Id String digest, String byDigest, String reason, AccountId correctedBy,
            Instant correctedAt) {}

    /**
     * A scan of the signed decision, as pages list it.
     *
     * @param by     name of whoever recorded it
     * @param reason why another one stands in its place; null while it stands
     */
    public record Scan(int version, String digest, String name, String by, Instant at, @Nullable String reason) {}

    /** The name of a kept file. */
    @MappedEntity("signed_files")
    record FileName(@Id MatterId matterId, @Id int version, @Id String digest, String name) {}
}
