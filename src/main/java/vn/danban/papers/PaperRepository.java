package vn.danban.papers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperRepository extends GenericRepository<KeptPaper, PaperId> {
    KeptPaper save(KeptPaper paper);

    Optional<KeptPaper> findById(PaperId id);

    List<KeptPaper> findBySubjectOrderByIdDesc(UUID subject);

    @Query("""
        SELECT * FROM papers WHERE subject = :subject AND kind = :kind AND data::json ->> 'hash' = :hash
        ORDER BY number DESC LIMIT 1""")
    Optional<KeptPaper> ofVersion(UUID subject, PaperKind kind, String hash);

    int countBySubjectAndKind(UUID subject, PaperKind kind);
}
