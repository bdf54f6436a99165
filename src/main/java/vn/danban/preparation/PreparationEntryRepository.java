package vn.danban.preparation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import vn.danban.matter.MatterId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PreparationEntryRepository extends GenericRepository<PreparationEntry, EntryId> {
    PreparationEntry save(PreparationEntry entry);

    /** In the order they were recorded. */
    List<PreparationEntry> findByMatterIdOrderById(MatterId matter);

    boolean existsByMatterId(MatterId matter);

    /** Every report sent to the commune, the newest first. */
    @Query("""
        SELECT e.* FROM preparation_entries e JOIN matters m ON m.id = e.matter_id JOIN hamlets h ON h.id = m.hamlet_id
        WHERE e.deed = 'REPORT_SENT' AND h.commune_id = :commune ORDER BY e.id DESC""")
    List<PreparationEntry> reportsTo(UUID commune);
}
