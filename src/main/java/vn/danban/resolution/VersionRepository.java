package vn.danban.resolution;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.matter.MatterId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface VersionRepository extends GenericRepository<ResolutionVersion, MatterId> {
    ResolutionVersion save(ResolutionVersion version);

    List<ResolutionVersion> findByMatterIdOrderByVersion(MatterId matterId);

    List<ResolutionVersion> findByHamletIdOrderByVersion(HamletId hamletId);
}
