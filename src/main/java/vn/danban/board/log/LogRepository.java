package vn.danban.board.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface LogRepository extends GenericRepository<LogEntry, Long> {
    /** Whether this transaction alone may add entries. */
    @Query("SELECT pg_try_advisory_xact_lock(hashtext('log_entries'))")
    boolean tryLock();

    @Query("SELECT coalesce(max(position) + 1, 0) FROM log_entries")
    long size();

    /** Events that are on a board and not yet in the log, with the places they will have; those of one vote in their order. */
    @Query("""
        SELECT row_number() OVER (ORDER BY e.vote, e.event_height) - 1 + (SELECT coalesce(max(position) + 1, 0) FROM log_entries) AS position,
            e.vote, e.event_height AS height, e.hash AS event, e.event_type = 'Result' AS ends_vote
        FROM boards b
        CROSS JOIN LATERAL (SELECT coalesce(max(l.height), -1) AS height FROM log_entries l WHERE l.vote = b.vote) AS logged
        JOIN board_entries e ON e.vote = b.vote AND e.event_height > logged.height
        WHERE NOT EXISTS (SELECT FROM log_entries l WHERE l.vote = b.vote AND l.ends_vote)
        ORDER BY position LIMIT :limit""")
    List<LogEntry> waiting(int limit);

    void saveAll(Iterable<LogEntry> entries);

    @Query("INSERT INTO log_nodes (level, position, hash) VALUES (:level, :position, :hash)")
    void addNode(int level, long position, String hash);

    @Query("SELECT * FROM log_entries WHERE position >= :from AND position < :to ORDER BY position")
    List<LogEntry> entries(long from, long to);

    @Query("SELECT hash FROM log_nodes WHERE level = :level AND position >= :from AND position < :to ORDER BY position")
    List<String> nodes(int level, long from, long to);

    /** Whether this event is on the board and is the last its vote can have. */
    @Query("SELECT EXISTS (SELECT FROM board_entries WHERE vote = :vote AND event_height = :height AND hash = :event AND event_type = 'Result')")
    boolean endsVote(VoteId vote, int height, String event);

    @Query("SELECT * FROM log_entries WHERE vote = :vote AND height = :height")
    Optional<LogEntry> find(VoteId vote, int height);
}
