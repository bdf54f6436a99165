package vn.danban.calendar;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HolidayRepository extends GenericRepository<Holiday, LocalDate> {
    List<Holiday> findAllOrderByDay();

    @Query("""
        INSERT INTO holidays (day, name, decision) VALUES (:day, :name, :decision)
        ON CONFLICT (day) DO UPDATE SET name = excluded.name, decision = excluded.decision""")
    void put(LocalDate day, String name, String decision);

    @Query("DELETE FROM holidays WHERE day = :day")
    int remove(LocalDate day);
}
