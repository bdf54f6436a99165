package vn.danban.papers;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SignedPaperRepository extends GenericRepository<SignedPaper, PaperId> {
    SignedPaper save(SignedPaper signed);

    @Query("SELECT * FROM signed_papers WHERE paper_id = :paper ORDER BY number DESC LIMIT 1")
    Optional<SignedPaper> latest(UUID paper);

    @Query("SELECT * FROM signed_papers WHERE paper_id = :paper AND number = :number")
    Optional<SignedPaper> find(UUID paper, int number);
}
