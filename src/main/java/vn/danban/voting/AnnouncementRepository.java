package vn.danban.voting;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.board.VoteId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AnnouncementRepository extends GenericRepository<Announcement, VoteId> {
    Announcement save(Announcement announcement);

    /** The newest first. */
    List<Announcement> findByVoteIdOrderByNumberDesc(VoteId vote);
}
