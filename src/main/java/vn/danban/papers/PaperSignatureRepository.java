package vn.danban.papers;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PaperSignatureRepository extends GenericRepository<PaperSignature, PaperId> {
    void saveAll(Iterable<PaperSignature> signatures);

    List<PaperSignature> findByPaperIdOrderByPosition(PaperId paper);
}
