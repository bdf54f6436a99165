package vn.danban.resolution;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ResolutionRepository extends GenericRepository<Resolution, MatterId> {
    Resolution save(Resolution resolution);

    Optional<Resolution> findById(MatterId matterId);

    List<Resolution> findByHamletId(HamletId hamletId);

    @Query("SELECT coalesce(max(number), 0) FROM resolutions WHERE hamlet_id = :hamletId AND year = :year")
    int highest(HamletId hamletId, int year);

    @Query("""
        SELECT EXISTS (SELECT FROM resolutions
            WHERE hamlet_id = :hamletId AND year = :year AND number = :number AND matter_id <> :matterId)""")
    boolean takenByAnother(HamletId hamletId, int year, int number, MatterId matterId);
}
