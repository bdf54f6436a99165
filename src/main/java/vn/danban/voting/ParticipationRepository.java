package vn.danban.voting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import vn.danban.board.VoteId;
import vn.danban.community.HouseholdId;

/** Who took part. Nothing here reads a household back: until closing nobody is shown who has voted. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ParticipationRepository extends GenericRepository<Participation, VoteId> {
    /** @return 1 when the household had not taken part yet, else 0: the primary key decides, nothing else */
    @Query("""
        INSERT INTO participations (vote_id, household_id) VALUES (:voteId, :householdId)
        ON CONFLICT DO NOTHING""")
    int insert(VoteId voteId, HouseholdId householdId);

    @Query("SELECT count(*)::integer FROM participations WHERE vote_id = :vote")
    int count(VoteId vote);
}
