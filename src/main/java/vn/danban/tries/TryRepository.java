package vn.danban.tries;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Counts by mark; a count is forgotten a quarter of an hour after its first try, by the database's clock. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface TryRepository extends GenericRepository<WrongTries, String> {
    /** @return 0 when the limit was reached already and nothing was counted */
    @Query("""
        INSERT INTO wrong_tries AS known (mark, count) VALUES (:mark, 1)
        ON CONFLICT (mark) DO UPDATE SET
            count = CASE WHEN known.until > clock_timestamp() THEN known.count + 1 ELSE 1 END,
            until = CASE WHEN known.until > clock_timestamp() THEN known.until ELSE excluded.until END
        WHERE known.count < :most OR known.until <= clock_timestamp()""")
    int count(String mark, int most);

    /** Minutes until the count is forgotten, begun ones included; empty while it is below the limit. */
    @Query("""
        SELECT CAST(ceil(extract(epoch FROM until - clock_timestamp()) / 60) AS integer)
        FROM wrong_tries WHERE mark = :mark AND count >= :most AND until > clock_timestamp()""")
    Optional<Integer> minutesToWait(String mark, int most);

    @Query("DELETE FROM wrong_tries WHERE mark = :mark")
    void forget(String mark);

    @Query("DELETE FROM wrong_tries WHERE until <= clock_timestamp()")
    int forgetOld();
}
