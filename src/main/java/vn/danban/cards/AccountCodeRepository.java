package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import vn.danban.community.HouseholdId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface AccountCodeRepository extends GenericRepository<CodeOwner, HouseholdId> {
    @Query("INSERT INTO account_codes (card_id, mark) VALUES (:card, :mark)")
    void insert(UUID card, String mark);

    @Query("""
        SELECT h.id AS household_id, h.hamlet_id, h.number, h.representative
        FROM account_codes a JOIN cards c ON c.id = a.card_id JOIN card_sets s ON s.id = c.card_set_id
        JOIN households h ON h.id = c.household_id
        WHERE a.mark = :mark AND NOT a.used AND c.state = 'HANDED_OVER' AND s.valid_until >= :day AND h.status = 'LIVING'""")
    Optional<CodeOwner> owner(String mark, LocalDate day);

    @Query("UPDATE account_codes SET used = true WHERE mark = :mark AND NOT used")
    int use(String mark);
}
