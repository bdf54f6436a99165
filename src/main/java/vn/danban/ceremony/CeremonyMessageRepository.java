package vn.danban.ceremony;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CeremonyMessageRepository extends GenericRepository<CeremonyMessage, VoteId> {
    CeremonyMessage save(CeremonyMessage message);

    @Query("SELECT * FROM ceremony_messages WHERE vote_id = :vote AND attempt = :attempt ORDER BY step, sender, receiver")
    List<CeremonyMessage> of(VoteId vote, int attempt);
}
