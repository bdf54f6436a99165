package vn.danban.papers;

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

    int countBySubjectAndKind(UUID subject, PaperKind kind);
}
