package vn.danban.voting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface TrusteeRepository extends GenericRepository<Trustee, VoteId> {
    Trustee save(Trustee trustee);

    @Query("SELECT * FROM trustees WHERE vote_id = :vote ORDER BY position")
    List<Trustee> of(VoteId vote);

    @Query("""
        UPDATE trustees SET key = :key, public_key = :publicKey, with_tool = :withTool
        WHERE vote_id = :vote AND position = :position AND key IS NULL""")
    int give(VoteId vote, int position, String key, String publicKey, boolean withTool);

    @Query("UPDATE trustees SET key = NULL, public_key = NULL WHERE vote_id = :vote")
    void takeBack(VoteId vote);

    @Query("SELECT EXISTS (SELECT 1 FROM trustees WHERE public_key = :publicKey)")
    boolean inUse(String publicKey);
}
