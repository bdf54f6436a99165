package vn.danban.template;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.papers.PaperKind;
import vn.danban.place.CommuneId;

/** Sources that communes brought, which of them are used, and which were confirmed. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TemplateRepository extends GenericRepository<PaperTemplate, TemplateId> {
    PaperTemplate save(PaperTemplate template);

    Optional<PaperTemplate> findById(TemplateId id);

    List<PaperTemplate> findByCommuneIdOrderByBroughtAt(CommuneId commune);

    @Query("""
        INSERT INTO template_choices (commune_id, kind, number, template_id, since, chosen_by, chosen_at)
        VALUES (:commune, :kind, (SELECT count(*) + 1 FROM template_choices WHERE commune_id = :commune AND kind = :kind),
            :template, :since, :by, :at)""")
    void choose(UUID commune, PaperKind kind, @Nullable UUID template, LocalDate since, UUID by, Instant at);

    @Query("SELECT * FROM template_choices WHERE commune_id = :commune ORDER BY number")
    List<TemplateChoice> choices(UUID commune);

    @Query("""
        INSERT INTO layout_confirmations (commune_id, kind, hash, document, confirmed_by, confirmed_at)
        VALUES (:commune, :kind, :hash, :document, :by, :at)""")
    void confirm(UUID commune, PaperKind kind, String hash, String document, UUID by, Instant at);

    @Query("SELECT * FROM layout_confirmations WHERE commune_id = :commune ORDER BY confirmed_at")
    List<LayoutConfirmation> confirmations(UUID commune);
}
