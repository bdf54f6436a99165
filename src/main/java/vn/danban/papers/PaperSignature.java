package vn.danban.papers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/**
 * An electronic signature under a kept paper that was checked when it was taken in.
 *
 * @param position    the first is 1
 * @param file        number of the first {@link SignedPaper} it stands in
 * @param name        common name in the certificate
 * @param serial      of the certificate, in hexadecimal
 * @param issuer      who issued it, as the certificate says
 * @param certificate SHA-256 of the certificate, hex
 * @param signedAt    as the signer's computer says; null where it says nothing
 * @param trusted     whether a way of certificates leads to an authority this house was told to trust; whether the certificate was
 *                    revoked nobody asked
 */
@MappedEntity("paper_signatures")
public record PaperSignature(
        @Id PaperId paperId, @Id int position, int file, String name, String serial, String issuer, String certificate,
        Instant validUntil, @Nullable Instant signedAt, boolean trusted) {}
