package vn.danban.resolution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FixedRepository extends GenericRepository<FixedResolution, MatterId> {
    FixedResolution save(FixedResolution fixed);

    List<FixedResolution> findByMatterIdOrderByVersion(MatterId matterId);

    List<FixedResolution> findByHamletIdOrderByVersion(HamletId hamletId);
}
