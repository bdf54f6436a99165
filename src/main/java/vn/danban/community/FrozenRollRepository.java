package vn.danban.community;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface FrozenRollRepository extends GenericRepository<FrozenRoll, RollId> {
    FrozenRoll save(FrozenRoll roll);

    Optional<FrozenRoll> findById(RollId id);

    @Query("SELECT * FROM electoral_rolls WHERE hamlet_id = :hamletId ORDER BY number DESC LIMIT 1")
    Optional<FrozenRoll> latest(HamletId hamletId);
}
