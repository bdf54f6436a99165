package vn.danban.resolution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface PostingRepository extends GenericRepository<Posting, MatterId> {
    Posting save(Posting posting);

    List<Posting> findByMatterIdOrderByNumber(MatterId matterId);

    List<Posting> findByHamletIdOrderByNumber(HamletId hamletId);

    /** @return 0 when there is none, or it ended before */
    @Query("UPDATE result_postings SET until = :until WHERE matter_id = :matterId AND number = :number AND until IS NULL")
    int end(MatterId matterId, int number, LocalDate until);
}
