package vn.danban.voting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import vn.danban.board.VoteId;

/** Who took part. Nothing here reads a household back before the tally: until closing nobody is shown who has voted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipationRepository extends GenericRepository<Participation, VoteId> {
    /** @return the credentials of those households that had not taken part yet: the primary key decides, nothing else */
    @Query("""
        WITH taken AS (
            INSERT INTO participations (vote_id, household_id)
            SELECT vote_id, household_id FROM vote_credentials WHERE vote_id = :voteId AND credential IN (:credentials)
            ON CONFLICT DO NOTHING RETURNING vote_id, household_id)
        SELECT c.credential FROM taken JOIN vote_credentials c USING (vote_id, household_id) WHERE c.credential IN (:credentials)""")
    List<String> insert(VoteId voteId, Collection<String> credentials);

    @Query("SELECT count(*)::integer FROM participations WHERE vote_id = :vote")
    int count(VoteId vote);

    /** Empty unless the vote is tallied, whoever asks. */
    @Query("""
        SELECT p.* FROM participations p JOIN votes v ON v.id = p.vote_id
        WHERE p.vote_id = :vote AND v.stage = 'TALLIED' ORDER BY p.household_id""")
    List<Participation> afterTally(VoteId vote);
}
