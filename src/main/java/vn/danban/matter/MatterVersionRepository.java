package vn.danban.matter;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatterVersionRepository extends GenericRepository<MatterVersion, MatterId> {
    MatterVersion save(MatterVersion version);

    List<MatterVersion> findByMatterIdOrderByNumber(MatterId matter);
}
