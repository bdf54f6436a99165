package vn.danban.board.log;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CosignatureRepository extends GenericRepository<StoredCosignature, String> {
    List<StoredCosignature> findAll();

    /** An older or smaller one changes nothing. */
    @Query("""
        INSERT INTO log_cosignatures AS known (witness, size, seconds, signature) VALUES (:witness, :size, :seconds, :signature)
        ON CONFLICT (witness) DO UPDATE SET size = excluded.size, seconds = excluded.seconds, signature = excluded.signature
        WHERE excluded.size >= known.size AND excluded.seconds > known.seconds""")
    void keep(String witness, long size, long seconds, String signature);
}
