package vn.danban.representation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import vn.danban.access.AccountId;
import vn.danban.place.HamletId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface RepresentedHouseholdRepository extends GenericRepository<RepresentedHousehold, RepresentativeId> {
    @Query("""
        SELECT r.id, r.household_id, r.hamlet_id, h.number, h.representative, r.account_id, a.display_name, a.login_name, r.since
        FROM representatives r JOIN households h ON h.id = r.household_id JOIN accounts a ON a.id = r.account_id
        WHERE r.hamlet_id = :hamletId AND r.until IS NULL ORDER BY h.number""")
    List<RepresentedHousehold> in(HamletId hamletId);

    @Query("""
        SELECT r.id, r.household_id, r.hamlet_id, h.number, h.representative, r.account_id, a.display_name, a.login_name, r.since
        FROM representatives r JOIN households h ON h.id = r.household_id JOIN accounts a ON a.id = r.account_id
        WHERE r.account_id = :accountId AND r.until IS NULL ORDER BY r.since""")
    List<RepresentedHousehold> of(AccountId accountId);
}
