package vn.danban.voting;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VoteCredentialRepository extends GenericRepository<VoteCredential, VoteId> {
    void saveAll(Iterable<VoteCredential> credentials);

    List<VoteCredential> findByVoteIdAndCredentialIn(VoteId voteId, Collection<String> credentials);
}
