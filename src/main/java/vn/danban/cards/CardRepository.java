package vn.danban.cards;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.danban.access.AccountId;
import vn.danban.community.HamletId;
import vn.danban.community.RollId;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface CardRepository extends GenericRepository<Card, CardId> {
    void saveAll(Iterable<Card> cards);

    boolean existsByPublicKeyIn(Collection<String> publicKeys);

    Optional<Card> findById(CardId id);

    @Query("""
        SELECT c.* FROM cards c JOIN card_sets s ON s.id = c.card_set_id
        WHERE c.id = :id AND s.hamlet_id = :hamlet FOR UPDATE OF c""")
    Optional<Card> lock(CardId id, HamletId hamlet);

    /** The households that need a card: all living here and all of the roll frozen last, by number. */
    @Query("""
        SELECT h.id AS household_id, h.number, h.representative, h.address, c.id AS card_id, c.public_key, c.state
        FROM households h
        LEFT JOIN cards c ON c.household_id = h.id AND c.card_set_id = :set AND c.state <> 'REPLACED'
        WHERE h.hamlet_id = :hamlet AND (h.status = 'LIVING' OR h.id IN (
            SELECT household_id FROM electoral_roll_entries WHERE roll_id = (
                SELECT id FROM electoral_rolls WHERE hamlet_id = :hamlet ORDER BY number DESC LIMIT 1)))
        ORDER BY h.number""")
    List<HouseholdCard> ofHamlet(CardSetId set, HamletId hamlet);

    @Query("""
        SELECT e.household_id, e.number, e.representative, e.address, c.id AS card_id, c.public_key, c.state
        FROM electoral_roll_entries e
        LEFT JOIN cards c ON c.household_id = e.household_id AND c.card_set_id = :set AND c.state <> 'REPLACED'
        WHERE e.roll_id = :roll
        ORDER BY e.number""")
    List<HouseholdCard> ofRoll(CardSetId set, RollId roll);

    @Query("UPDATE cards SET state = 'HANDED_OVER', active = true WHERE card_set_id = :set AND state = 'MADE' AND id IN (:ids)")
    int handOver(CardSetId set, Collection<CardId> ids);

    @Query("UPDATE cards SET state = 'REPLACED' WHERE id = :id AND state <> 'REPLACED'")
    int replace(CardId id);

    @Query("""
        SELECT EXISTS (SELECT FROM cards c JOIN card_sets s ON s.id = c.card_set_id
        WHERE c.made_by = :account AND s.hamlet_id = :hamlet AND s.valid_until >= :day)""")
    boolean madeBy(AccountId account, HamletId hamlet, LocalDate day);

    @Query("SELECT EXISTS (SELECT FROM cards WHERE made_by = :account AND card_set_id = :set)")
    boolean madeBy(AccountId account, CardSetId set);
}
