package vn.danban.discussion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ModerationEntryRepository extends GenericRepository<ModerationEntry, UUID> {
    ModerationEntry save(ModerationEntry entry);

    /** In the order they were written. */
    @Query("""
        SELECT e.* FROM discussion_moderations e JOIN discussion_items i ON i.id = e.item_id
        WHERE i.matter_id = :matter ORDER BY e.id""")
    List<ModerationEntry> ofMatter(UUID matter);
}
