package vn.danban.casting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpenedBallotRepository extends GenericRepository<OpenedBallot, VoteId> {
    void save(OpenedBallot ballot);

    Optional<OpenedBallot> findByVoteIdAndHash(VoteId voteId, String hash);

    int countByVoteIdAndCredential(VoteId voteId, String credential);

    /** Which of these ciphertexts were opened. */
    @Query("SELECT ciphertexts FROM opened_ballots WHERE vote_id = :voteId AND ciphertexts IN (:ciphertexts)")
    List<String> opened(VoteId voteId, Collection<String> ciphertexts);
}
