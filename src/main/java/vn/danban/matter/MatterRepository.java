package vn.danban.matter;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.CrudRepository;
import java.util.List;
import java.util.Optional;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface MatterRepository extends CrudRepository<Matter, MatterId> {
    /** The matter, exclusively until the transaction ends. */
    @Query("SELECT * FROM matters WHERE id = :id FOR UPDATE")
    Optional<Matter> lock(MatterId id);

    List<Matter> findByHamletIdOrderByIdDesc(HamletId hamletId);
}
