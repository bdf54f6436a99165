package vn.danban.voting;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VoteCredentialRepository extends GenericRepository<VoteCredential, VoteId> {
    void saveAll(Iterable<VoteCredential> credentials);

    Optional<VoteCredential> findByVoteIdAndCredential(VoteId voteId, String credential);
}
