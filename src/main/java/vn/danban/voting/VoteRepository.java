package vn.danban.voting;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;
import vn.danban.cards.CardSetId;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VoteRepository extends CrudRepository<Vote, VoteId> {
    /** Takes the vote exclusively until the transaction ends: whatever changes its stage or its board goes through here. */
    @Query("SELECT * FROM votes WHERE id = :id FOR UPDATE")
    Optional<Vote> lock(VoteId id);

    /** The database's clock at this moment; read it after {@link #lock}, never before. */
    @Query("SELECT clock_timestamp()")
    Instant clock();

    @Query("""
        SELECT * FROM votes WHERE (stage = 'SEALED' AND opens <= clock_timestamp())
            OR (stage = 'OPEN' AND closes <= clock_timestamp())""")
    List<Vote> due();

    @Query("""
        SELECT EXISTS (SELECT 1 FROM votes WHERE card_set_id = :cardSetId AND stage IN ('SEALED', 'OPEN'))""")
    boolean sealedWith(CardSetId cardSetId);

    /** Whether households were told the times the vote has. */
    @Query("""
        SELECT EXISTS (SELECT 1 FROM votes v JOIN vote_announcements told
            ON told.vote_id = v.id AND told.opens = v.opens AND told.closes = v.closes WHERE v.id = :id)""")
    boolean announced(VoteId id);

    @Query("SELECT * FROM votes WHERE NOT links_deleted AND ended_at < :before")
    List<Vote> endedBefore(Instant before);

    @Query("SELECT delete_ballot_links(:id)::text")
    String deleteBallotLinks(VoteId id);

    /** @return 0 when it was marked before */
    @Query("UPDATE votes SET links_deleted = true WHERE id = :id AND NOT links_deleted")
    int markLinksDeleted(VoteId id);

    /** The newest vote of each matter comes first. */
    List<Vote> findByMatterIdOrderByIdDesc(MatterId matterId);

    List<Vote> findByStage(VoteStage stage);

    List<Vote> findByHamletIdOrderByIdDesc(HamletId hamletId);
}
