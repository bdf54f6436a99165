package vn.danban.ceremony;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CeremonyRepository extends GenericRepository<CeremonyRow, VoteId> {
    CeremonyRow save(CeremonyRow row);

    @Query("SELECT * FROM ceremonies WHERE vote_id = :vote ORDER BY attempt DESC LIMIT 1")
    Optional<CeremonyRow> newest(VoteId vote);

    @Query("""
        UPDATE ceremonies SET stopped_sender = :sender, stopped_step = :step, stopped_by = :by
        WHERE vote_id = :vote AND attempt = :attempt AND stopped_step IS NULL""")
    int stop(VoteId vote, int attempt, int sender, String step, int by);
}
