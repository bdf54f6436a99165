package vn.danban.enclosure;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperContentRepository extends GenericRepository<PaperContent, MatterPaperId> {
    PaperContent save(PaperContent content);

    Optional<PaperContent> findById(MatterPaperId paper);
}
