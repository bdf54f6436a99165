package vn.danban.community;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RollEntryRepository extends GenericRepository<RollEntry, RollId> {
    void saveAll(Iterable<RollEntry> entries);

    @Query("SELECT * FROM electoral_roll_entries WHERE roll_id = :rollId ORDER BY number")
    List<RollEntry> of(RollId rollId);
}
