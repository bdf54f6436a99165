package vn.danban.template;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;

/**
 * That an officer holds the official annex and found a source laid out like it.
 *
 * @param hash     of the source
 * @param document number of the document whose annex it is
 */
@MappedEntity("layout_confirmations")
public record LayoutConfirmation(
        @Id CommuneId communeId, @Id PaperKind kind, @Id String hash, String document, AccountId confirmedBy, Instant confirmedAt) {}
