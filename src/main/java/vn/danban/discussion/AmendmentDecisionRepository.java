package vn.danban.discussion;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.matter.MatterId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AmendmentDecisionRepository extends GenericRepository<AmendmentDecision, ItemId> {
    AmendmentDecision save(AmendmentDecision decision);

    List<AmendmentDecision> findByMatterId(MatterId matter);
}
