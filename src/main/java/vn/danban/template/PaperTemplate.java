package vn.danban.template;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import vn.danban.access.AccountId;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;

/**
 * A source of papers that a commune brought; it was checked and never changes.
 *
 * @param name what the officer calls it
 * @param hash SHA-256 of the source, hex, as the papers made from it name it
 */
@MappedEntity("paper_templates")
public record PaperTemplate(
        @Id TemplateId id, CommuneId communeId, PaperKind kind, String name, String source, String hash, AccountId broughtBy,
        Instant broughtAt) {}
