package vn.danban.board;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface BoardRepository extends GenericRepository<BoardEntry, VoteId> {
    void saveAll(Iterable<BoardEntry> entries);

    @Query("""
        SELECT hash, event_height AS height, position FROM board_entries
        WHERE vote = :vote AND event_height IS NOT NULL ORDER BY event_height DESC LIMIT 1""")
    Optional<BoardHead> head(VoteId vote);

    @Query("SELECT * FROM board_entries WHERE vote = :vote AND position >= :from ORDER BY position LIMIT :limit")
    List<BoardEntry> entries(VoteId vote, int from, int limit);

    @Query("SELECT * FROM board_entries WHERE vote = :vote AND hash = :hash")
    Optional<BoardEntry> find(VoteId vote, String hash);

    @Query("""
        SELECT event_height, event_type, hash, payload FROM board_entries
        WHERE vote = :vote AND event_height >= :from ORDER BY event_height LIMIT :limit""")
    List<BoardPage.Row> events(VoteId vote, int from, int limit);

    @Query("""
        SELECT event_height, event_type, hash, payload FROM board_entries
        WHERE vote = :vote AND event_type = :type AND payload = :payload""")
    Optional<BoardPage.Row> event(VoteId vote, String type, String payload);

    @Query("""
        SELECT d.* FROM board_entries e JOIN board_entries d ON d.vote = e.vote AND d.hash = e.payload
        WHERE e.vote = :vote AND e.event_type = :type ORDER BY e.event_height""")
    List<BoardEntry> payloads(VoteId vote, String type);

    @Query("SELECT hash FROM board_entries WHERE vote = :vote AND event_height = :height")
    Optional<String> eventAt(VoteId vote, int height);

    /** Which of these events there are. */
    @Query("SELECT hash FROM board_entries WHERE vote IN (:votes) AND hash IN (:hashes)")
    List<String> existing(Collection<VoteId> votes, Collection<String> hashes);
}
