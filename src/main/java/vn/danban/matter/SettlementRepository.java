package vn.danban.matter;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface SettlementRepository extends GenericRepository<Settlement, MatterId> {
    Settlement save(Settlement settlement);

    Optional<Settlement> findById(MatterId matter);
}
