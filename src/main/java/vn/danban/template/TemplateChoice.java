package vn.danban.template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDate;
import vn.danban.access.AccountId;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;

/**
 * That a source is used from a day on, until another choice has begun.
 *
 * @param templateId null for the source that comes with the program
 */
@MappedEntity("template_choices")
public record TemplateChoice(
        @Id CommuneId communeId, @Id PaperKind kind, @Id int number, @Nullable TemplateId templateId, LocalDate since, AccountId chosenBy,
        Instant chosenAt) {}
