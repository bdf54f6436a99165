package vn.danban.audit;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AuditEntryRepository extends GenericRepository<AuditEntry, Long> {
    @Query("""
        INSERT INTO audit_entries (account_id, hamlet_id, act, subject, detail)
        VALUES (:account, :hamlet, :act, :subject, :detail)""")
    void insert(@Nullable UUID account, @Nullable UUID hamlet, String act, String subject, String detail);
}
