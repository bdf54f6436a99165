package vn.danban.papers;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.place.HamletId;

/**
 * A paper as it was made; it never changes, a corrected one is another paper.
 *
 * @param subject    the id of what it is about
 * @param number     how many of this kind were made about it, this one included
 * @param data       the JSON it was made from
 * @param template   SHA-256 of the source it was made from
 * @param pdfDigest  SHA-256 of the PDF
 * @param docxDigest SHA-256 of the DOCX
 */
@MappedEntity("papers")
public record KeptPaper(
        @Id PaperId id, HamletId hamletId, UUID subject, PaperKind kind, int number, String data, String template, byte[] pdf,
        byte[] docx, String pdfDigest, String docxDigest, AccountId madeBy, Instant madeAt) {}
