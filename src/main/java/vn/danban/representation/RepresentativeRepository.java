package vn.danban.representation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danban.access.AccountId;
import vn.danban.community.HouseholdId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RepresentativeRepository extends GenericRepository<Representative, RepresentativeId> {
    Representative save(Representative representative);

    @Query("SELECT * FROM representatives WHERE account_id = :accountId AND until IS NULL ORDER BY since")
    List<Representative> of(AccountId accountId);

    @Query("SELECT * FROM representatives WHERE household_id = :householdId AND until IS NULL")
    Optional<Representative> speaking(HouseholdId householdId);

    @Query("UPDATE representatives SET until = :until WHERE id = :id AND hamlet_id = :hamlet AND until IS NULL")
    int end(RepresentativeId id, UUID hamlet, Instant until);
}
