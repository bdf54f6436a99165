package vn.danban.office;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.place.CommuneId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface OfficeHoldingRepository extends GenericRepository<OfficeHolding, HoldingId> {
    OfficeHolding save(OfficeHolding holding);

    Optional<OfficeHolding> findByIdAndHamletId(HoldingId id, HamletId hamlet);

    Optional<OfficeHolding> findByIdAndCommuneId(HoldingId id, CommuneId commune);

    @Query("SELECT * FROM offices WHERE account_id = :accountId AND hamlet_id = :hamletId AND until IS NULL")
    List<OfficeHolding> heldBy(AccountId accountId, HamletId hamletId);

    @Query("SELECT * FROM offices WHERE account_id = :accountId AND until IS NULL ORDER BY since")
    List<OfficeHolding> heldBy(AccountId accountId);

    @Query("SELECT * FROM offices WHERE hamlet_id = :hamletId AND until IS NULL ORDER BY since, id")
    List<OfficeHolding> heldIn(HamletId hamletId);

    @Query("SELECT * FROM offices WHERE account_id = :accountId AND commune_id = :communeId AND until IS NULL")
    List<OfficeHolding> heldInCommuneBy(AccountId accountId, CommuneId communeId);

    @Query("SELECT * FROM offices WHERE commune_id = :communeId AND until IS NULL ORDER BY since, id")
    List<OfficeHolding> heldInCommune(CommuneId communeId);

    @Query("UPDATE offices SET until = :until WHERE id = :id AND commune_id = :communeId AND until IS NULL")
    int endInCommune(HoldingId id, CommuneId communeId, LocalDate until);

    @Query("UPDATE offices SET until = :until WHERE id = :id AND hamlet_id = :hamletId AND until IS NULL")
    int end(HoldingId id, HamletId hamletId, LocalDate until);
}
