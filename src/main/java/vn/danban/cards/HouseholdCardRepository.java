package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.UUID;
import vn.danban.community.HouseholdId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface HouseholdCardRepository extends GenericRepository<HouseholdCard, HouseholdId> {
    /** The households that need a card: all living here and all of the roll frozen last, by number. */
    @Query("""
        SELECT h.id AS household_id, h.number, h.representative, h.address, c.id AS card_id, c.public_key, c.state
        FROM households h
        LEFT JOIN cards c ON c.household_id = h.id AND c.card_set_id = :set AND c.state <> 'REPLACED'
        WHERE h.hamlet_id = :hamlet AND (h.status = 'LIVING' OR h.id IN (
            SELECT household_id FROM electoral_roll_entries WHERE roll_id = (
                SELECT id FROM electoral_rolls WHERE hamlet_id = :hamlet ORDER BY number DESC LIMIT 1)))
        ORDER BY h.number""")
    List<HouseholdCard> ofHamlet(UUID set, UUID hamlet);

    @Query("""
        SELECT e.household_id, e.number, e.representative, e.address, c.id AS card_id, c.public_key, c.state
        FROM electoral_roll_entries e
        LEFT JOIN cards c ON c.household_id = e.household_id AND c.card_set_id = :set AND c.state <> 'REPLACED'
        WHERE e.roll_id = :roll
        ORDER BY e.number""")
    List<HouseholdCard> ofRoll(UUID set, UUID roll);
}
