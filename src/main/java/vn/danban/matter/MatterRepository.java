package vn.danban.matter;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import vn.danban.community.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatterRepository extends CrudRepository<Matter, MatterId> {
    List<Matter> findByHamletIdOrderByIdDesc(HamletId hamletId);
}
