package vn.danban.opinion;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OpinionRepository extends GenericRepository<Opinion, VoteId> {
    Opinion save(Opinion opinion);

    boolean existsByVoteIdAndStatement(VoteId vote, String statement);

    /** In the order of the hashes, which says nothing about when they came. */
    @Query("SELECT * FROM opinions WHERE vote_id = :vote ORDER BY statement")
    List<Opinion> of(VoteId vote);

    /** @return 0 when this household has handed in all it may */
    @Query("""
        INSERT INTO opinion_marks AS known (vote_id, mark, handed_in) VALUES (:vote, :mark, 1)
        ON CONFLICT (vote_id, mark) DO UPDATE SET handed_in = known.handed_in + 1 WHERE known.handed_in < :most""")
    int count(VoteId vote, String mark, int most);

    /** The database's clock, which decides what is in time. */
    @Query("SELECT clock_timestamp()")
    Instant clock();
}
