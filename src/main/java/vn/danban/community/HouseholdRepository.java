package vn.danban.community;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HouseholdRepository extends GenericRepository<Household, HouseholdId> {
    Household save(Household household);

    void saveAll(Iterable<Household> households);

    /** Throws {@code OptimisticLockException} when the version is no longer the stored one. */
    Household update(Household household);

    void updateAll(Iterable<Household> households);

    Optional<Household> findByIdAndHamletId(HouseholdId id, HamletId hamlet);

    @Query("SELECT * FROM households WHERE hamlet_id = :hamletId AND status = 'LIVING' ORDER BY number")
    List<Household> living(HamletId hamletId);

    @Query("SELECT * FROM households WHERE hamlet_id = :hamletId ORDER BY status, number")
    List<Household> all(HamletId hamletId);

    @Query("SELECT count(*) FROM households WHERE hamlet_id = :hamletId AND status = 'LIVING'")
    int countLiving(HamletId hamletId);
}
