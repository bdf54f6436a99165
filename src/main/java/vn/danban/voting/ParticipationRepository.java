package vn.danban.voting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.board.VoteId;
import vn.danban.community.HouseholdId;

/** Who took part. Nothing here reads a household back before the tally: until closing nobody is shown who has voted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipationRepository extends GenericRepository<Participation, VoteId> {
    /** @return 1 when the household had not taken part yet, else 0: the primary key decides, nothing else */
    @Query("""
        INSERT INTO participations (vote_id, household_id) VALUES (:voteId, :householdId)
        ON CONFLICT DO NOTHING""")
    int insert(VoteId voteId, HouseholdId householdId);

    @Query("SELECT count(*)::integer FROM participations WHERE vote_id = :vote")
    int count(VoteId vote);

    /** Empty unless the vote is tallied, whoever asks. */
    @Query("""
        SELECT p.* FROM participations p JOIN votes v ON v.id = p.vote_id
        WHERE p.vote_id = :vote AND v.stage = 'TALLIED' ORDER BY p.household_id""")
    List<Participation> afterTally(VoteId vote);
}
