package vn.danban.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditEntryRepository extends GenericRepository<AuditEntry, Long> {
    @Query("""
        INSERT INTO audit_entries (account_id, hamlet_id, act, subject, detail)
        VALUES (:account, :hamlet, :act, :subject, :detail)""")
    void insert(@Nullable UUID account, @Nullable UUID hamlet, String act, String subject, String detail);

    /** The newest first; of these hamlets, within these times. */
    @Query("""
        SELECT e.id, e.at, e.account_id AS account, a.display_name AS name, e.hamlet_id AS hamlet, e.act, e.subject, e.detail
        FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
        WHERE e.hamlet_id IN (:hamlets) AND e.at >= :from AND e.at < :until ORDER BY e.id DESC LIMIT :most""")
    List<AuditLine> inHamlets(Collection<UUID> hamlets, Instant from, Instant until, int most);

    /** The same of what concerns no hamlet. */
    @Query("""
        SELECT e.id, e.at, e.account_id AS account, a.display_name AS name, e.hamlet_id AS hamlet, e.act, e.subject, e.detail
        FROM audit_entries e LEFT JOIN accounts a ON a.id = e.account_id
        WHERE e.hamlet_id IS NULL AND e.at >= :from AND e.at < :until ORDER BY e.id DESC LIMIT :most""")
    List<AuditLine> ofTheInstallation(Instant from, Instant until, int most);
}
