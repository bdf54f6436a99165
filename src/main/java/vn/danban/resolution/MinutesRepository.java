package vn.danban.resolution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MinutesRepository extends GenericRepository<Minutes, MatterId> {
    Minutes save(Minutes minutes);

    List<Minutes> findByMatterIdOrderByVersion(MatterId matterId);

    List<Minutes> findByHamletIdOrderByVersion(HamletId hamletId);
}
